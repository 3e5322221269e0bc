import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonTemplate } from '../../checker/template/json-template.ts';
import { yamlTemplate } from '../../checker/template/yaml-template.ts';
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

test('the JSON template fits the schema', () => {
  expect(validate(JSON.parse(jsonTemplate(dictionary2024)))).toBe(true);
});
