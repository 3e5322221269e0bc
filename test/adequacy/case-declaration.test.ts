import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasErrors } from '../../packages/language/diagnostic/problem.ts';
import { caseDeclaration } from '../../packages/workshop/adequacy/case-declaration.ts';
import { casesOf } from '../../packages/workshop/content/read-cases.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { generatedEdition, ROOT } from '../edition.ts';

const files = await openProject(ROOT).cases();
const editions = readdirSync(join(ROOT, 'build/editions')).filter(name => /^[a-z0-9-]+\.js$/.test(name));

test.each(editions.map(name => name.replace('.js', '')))(
  'every case of edition %s is a valid declaration',
  async id => {
    const { validate } = await generatedEdition(id);
    const invalid = [...files.values()].flatMap(file =>
      casesOf(file, id).flatMap(({ name, given }) => {
        const { problems } = validate(caseDeclaration(given));
        return hasErrors(problems) ? [`${file.data.clause}: ${name}: ${problems[0]?.message.zh}`] : [];
      }),
    );
    expect(invalid).toEqual([]);
  },
);

test('what a case gives is laid over the base: objects by member, lists and scalars whole', () => {
  expect(caseDeclaration({ as_of: '2025-01-01', enterprise: { size: 'small' }, finance: [] })).toEqual({
    as_of: '2025-01-01',
    enterprise: { name: '示例企业', size: 'small' },
    finance: [],
  });
});
