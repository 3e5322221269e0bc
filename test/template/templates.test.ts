import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonTemplate } from '../../packages/checker/template/json-template.ts';
import { yamlTemplate } from '../../packages/checker/template/yaml-template.ts';
import { normaliseDeclaration } from '../../packages/checker/validate/normalise-declaration.ts';
import { validateDeclaration } from '../../packages/checker/validate/validate-declaration.ts';
import { countErrors } from '../../packages/language/diagnostic/problem.ts';
import { fixtureDictionary } from '../validate/fixture-dictionary.ts';
import { dictionary2024, schema2024 } from '../workbook/dictionary-2024.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const validate = ajv.compile(schema2024);

/** Takes away the "#" of data lines, as its head tells a person to. */
const uncomment = (yaml: string) => yaml.replace(/^( *)#(?! )/gm, '$1');

test('the YAML template with its examples uncommented fits the schema', () => {
  const data = parse(uncomment(yamlTemplate(dictionary2024)));
  validate(data);
  expect(validate.errors).toBeNull();
  expect(data.enterprise.name).toBe('示例智能科技有限公司');
  expect(data.scope.chain_layers).toEqual(['application']);
});

test('the YAML template holds no data until something is uncommented', () => {
  expect(parse(yamlTemplate(dictionary2024))).toEqual({ enterprise: null });
});

test('uncommenting the required lines alone gives valid data', () => {
  const filled = yamlTemplate(dictionary2024).replace(/^( *)#(?=as_of:|name: 示例智能)/gm, '$1');
  expect(parse(filled)).toEqual({ as_of: '2024-06-30', enterprise: { name: '示例智能科技有限公司' } });
  expect(validate(parse(filled))).toBe(true);
});

test('the YAML template explains units and codes by their titles', () => {
  const yaml = yamlTemplate(dictionary2024);
  expect(yaml.split('\n')[0]).toBe(`# yaml-language-server: $schema=${dictionary2024.schema}`);
  expect(yaml).toContain('# · revenue：销售（营业）收入总额（万元）。全年销售（营业）收入总额。');
  expect(yaml).toContain('  #   foundation  基础层');
  expect(yaml).toContain('  # 企业名称（必填，文字）');
});

test('every field of the dictionary is in the YAML template', () => {
  const data = parse(uncomment(yamlTemplate(dictionary2024)));
  for (const field of dictionary2024.fields.values()) {
    const names = field.path.split('.');
    const value = names.reduce<unknown>((node, name) => {
      const inside = Array.isArray(node) ? node[0] : node;
      return (inside as Record<string, unknown> | undefined)?.[name];
    }, data);
    expect(value, field.path).not.toBeUndefined();
  }
});

/** Every value by its path, lists by position. */
function leaves(data: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof data !== 'object' || data === null) return [[path, data]];
  return Object.entries(data).flatMap(([name, value]) => leaves(value, `${path}/${name}`));
}

test('the JSON template has every field of the dictionary, and nothing in it could be taken for data', () => {
  const template = JSON.parse(jsonTemplate(dictionary2024));
  const filled = leaves(template).filter(([, value]) => !/^【待填：.+】$/.test(String(value)));
  expect(filled).toEqual([['/edition', '2024']]);
  const paths = leaves(template).map(([path]) => path.slice(1).replace(/\/0/g, '').replaceAll('/', '.'));
  const holders = new Set(['group', 'list']);
  const fields = [...dictionary2024.fields.values()].filter(({ unit }) => !holders.has(unit));
  expect(paths).toEqual(fields.map(({ path }) => path));
});

test('the JSON template says what belongs in a field', () => {
  const { as_of, enterprise, scope } = JSON.parse(jsonTemplate(dictionary2024));
  expect(as_of).toBe('【待填：申报基准日（必填，日期），如 2024-06-30】');
  expect(enterprise.employees).toBe('【待填：从业人员（整数，不加引号），如 86】');
  expect(enterprise.independent_legal_person).toBe(
    '【待填：是否具有独立法人资格（是 true，否 false，不加引号）】',
  );
  expect(scope.chain_layers[0]).toMatch(/可选 foundation 基础层、framework 框架层/);
});

test('a blank JSON template is refused for every field, a name included, and for nothing else', () => {
  const data = normaliseDeclaration(JSON.parse(jsonTemplate(dictionary2024)), fixtureDictionary);
  const problems = validateDeclaration(data, fixtureDictionary);
  expect(problems.slice(0, -1).map(({ code }) => code)).toEqual(Array(5).fill('placeholder'));
  expect(problems.at(-1)?.code).toBe('placeholders');
  expect(countErrors(problems)).toBe(leaves(data).length - 1);
});

test('one value of the template that was left in is refused', () => {
  const enterprise = { name: JSON.parse(jsonTemplate(dictionary2024)).enterprise.name };
  const problems = validateDeclaration({ as_of: '2024-06-30', enterprise }, fixtureDictionary);
  expect(problems.map(({ code, location }) => [code, location.pointer])).toEqual([
    ['placeholder', '/enterprise/name'],
  ]);
});
