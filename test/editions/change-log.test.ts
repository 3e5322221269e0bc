import { beforeAll, describe, expect, test } from 'vitest';
import type { Changes } from '../../packages/language/types/changes.ts';
import { checkChangeLog } from '../../packages/workshop/edition/check-change-log.ts';
import { type ComparedEdition, editionChanges } from '../../packages/workshop/edition/edition-changes.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { contentOf, ROOT } from '../edition.ts';

async function compared(id: string): Promise<ComparedEdition> {
  const { content, assembled } = await contentOf(id);
  const { log, problems } = await openProject(ROOT).log(id);
  expect(problems).toEqual([]);
  return { content, edition: assembled, log };
}

let before: ComparedEdition;
let draft: ComparedEdition;
beforeAll(async () => {
  [before, draft] = await Promise.all([compared('2024'), compared('draft')]);
});

/** The draft with another change log. */
function logging(edit: (changes: Changes['changes']) => Changes['changes']): ComparedEdition {
  const file = draft.log.changes as NonNullable<ComparedEdition['log']['changes']>;
  return {
    ...draft,
    log: { ...draft.log, changes: { ...file, data: { ...file.data, changes: edit(file.data.changes) } } },
  };
}

function codes(to: ComparedEdition): string[] {
  return checkChangeLog(before, to).map(({ code, message }) => `${code} ${message.zh}`);
}

describe('the change log of the draft', () => {
  test('has every change from 2024 and no other', () => {
    expect(codes(draft)).toEqual([]);
  });

  test('says that only growth changes its logic, and that this goes both ways', () => {
    const changes = draft.log.changes?.data.changes ?? [];
    const logical = changes.filter(({ what }) => what.includes('logic'));
    expect(logical.map(({ clause, effect }) => [clause, effect])).toEqual([['growth', 'both']]);
    expect(changes.filter(({ effect }) => effect !== 'none').map(({ clause }) => clause)).toEqual(['growth']);
  });

  test('a change that is left out is missed, by its kind', () => {
    const without = logging(changes =>
      changes.map(one => (one.clause === 'growth' ? { ...one, what: ['text', 'explanation'] } : one)),
    );
    expect(codes(without)).toEqual([
      'change-not-logged 条款 growth 的逻辑与版本 2024 不同，changes.yaml 没有记录',
    ]);
    const nameless = logging(changes => changes.filter(({ what }) => !what.includes('name')));
    expect(codes(nameless)).toEqual([
      'change-not-logged 整个标准的名称与版本 2024 不同，changes.yaml 没有记录',
    ]);
  });

  test('a change that was not made is no change', () => {
    const reason = { zh: '测试', en: 'test' };
    const more = logging(changes => [
      ...changes,
      { clause: 'premises', what: ['text'], effect: 'none', reason },
    ]);
    expect(codes(more)).toEqual([
      'change-not-made changes.yaml 记录了条款 premises 的句子，但与版本 2024 没有不同',
    ]);
  });

  test('interpretations that went are those it says are settled', () => {
    const other = logging(changes =>
      changes.map(one => (one.clause === 'main-business' ? { ...one, settles: ['main-share'] } : one)),
    );
    expect(codes(other).map(text => text.split(' ')[0])).toEqual(['settled-not-logged', 'settled-unknown']);
  });
});

describe('what differs', () => {
  test('an edition does not differ from itself', () => {
    expect(editionChanges(before, before)).toEqual([]);
  });

  test('a fact that only has another title is no other logic', () => {
    const [change] = editionChanges(before, draft).filter(({ clause }) => clause === 'ai-revenue');
    expect([...(change?.kinds ?? [])].sort()).toEqual(['explanation', 'text']);
  });
});
