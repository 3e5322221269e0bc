import { isObject, jsonPointer, pointerSegments } from '@zhunsheng/checker';
import type { Bilingual, Fault, Problem } from '@zhunsheng/language';
import { didYouMean, makeProblem, quoteInput, showInput, suggestion } from '@zhunsheng/language';
import { editorCatalogue } from '../diagnostic/catalogue.ts';
import { makeEditorProblem } from '../diagnostic/make-editor-problem.ts';
import { type Branch, type ContentError, type Relevant, relevantErrors } from './relevant-errors.ts';
import type { YamlFile } from './yaml-file.ts';

/** A file in which values have their places. */
type Placed = Pick<YamlFile, 'locate'>;

const NOTHING: Bilingual = { zh: '', en: '' };

/** A pair in braces whose colon is full-width is read as a key without a value. */
const WIDE_COLON = /^[\w-]+：/;
const COLON: Bilingual = {
  zh: '“：”是全角符号，请改为半角的冒号，后面加空格。',
  en: 'Write an ASCII colon and a blank. ',
};

/** In braces the comma of 2,000 万元 ends the value: what follows is read as a key. */
const SPLIT_NUMBER = /^\d{3}(?!\d)/;
const NO_COMMA: Bilingual = {
  zh: '花括号中的逗号分隔各项：数不用千分位逗号，写作 2000 万元。',
  en: 'A comma in braces ends the value: write figures without thousands separators. ',
};

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'an integer' },
  number: { zh: '数', en: 'a number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of keys' },
  null: { zh: '空值', en: 'null' },
};

const BOUNDS: Readonly<Record<string, Bilingual>> = {
  '>=': { zh: '不小于 ', en: 'at least ' },
  '<=': { zh: '不大于 ', en: 'at most ' },
  '>': { zh: '大于 ', en: 'above ' },
  '<': { zh: '小于 ', en: 'below ' },
};

/** What Ajv (allErrors, verbose) found in a content file, in words and each at its place. `schema` is its file name. */
export function explainContentErrors(
  file: Placed,
  errors: readonly ContentError[],
  schema: string,
): Problem[] {
  const problems: Problem[] = [];
  const values = new Set<string>();
  for (const one of relevantErrors(errors)) {
    const problem = explain(file, one, schema);
    const { instancePath, keyword, propertyName } = one.error;
    const aboutKey =
      propertyName !== undefined || ['additionalProperties', 'required', 'propertyNames'].includes(keyword);
    // Several things wrong with one value follow from the first; alternatives of a choice are merged before.
    if (!aboutKey && values.has(instancePath)) continue;
    if (!aboutKey) values.add(instancePath);
    if (problem) problems.push(problem);
  }
  return problems.filter(one => !onlyStray(one, problems));
}

/** There are too many keys because of those that do not belong there, which is said. */
function onlyStray({ code, location: { pointer = '' } }: Problem, problems: readonly Problem[]): boolean {
  const isWithin = (one: Problem) => one.location.pointer?.startsWith(`${pointer}/`) ?? false;
  return (
    code === 'content-too-many' && problems.some(one => one.code === 'content-key-unknown' && isWithin(one))
  );
}

function explain(file: Placed, one: Relevant, schema: string): Problem | undefined {
  const { error } = one;
  const at = error.instancePath;
  const common = {
    schema,
    subject: subjectOf(at),
    found: quoteInput(error.data),
    meaning: meaningOf(error.parentSchema as Branch),
  };
  const make: Make = ({ code, values }) =>
    makeProblem(editorCatalogue, { code, values: { ...common, ...values } }, file.locate(at));
  if (one.kind === 'alternatives') return explainAlternatives(file, one, make);
  const { keyword, params, parentSchema } = error;
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(file, at, String(params['additionalProperty']), keysOf(parentSchema as Branch));
    case 'required': {
      const key = String(params['missingProperty']);
      const property = (parentSchema?.['properties'] as Record<string, Branch> | undefined)?.[key];
      const values = { ...common, key, meaning: meaningOf(property) };
      return makeProblem(editorCatalogue, { code: 'content-key-missing', values }, file.locate(at));
    }
    case 'propertyNames':
      return undefined;
    case 'pattern':
      return error.propertyName === undefined
        ? make({ code: 'content-form', values: { pattern: String(params['pattern']) } })
        : makeEditorProblem('content-key-form', file.locate(at + jsonPointer([error.propertyName]), 'key'), {
            key: showInput(error.propertyName),
            pattern: String(params['pattern']),
          });
    case 'type':
      if (at === '' && error.data === null) return make({ code: 'content-file-empty' });
      return make({ code: 'content-type', values: explainType(error) });
    case 'enum':
      return make({
        code: 'content-choice',
        values: choices(error.data, params['allowedValues'] as unknown[]),
      });
    case 'const':
      return make({ code: 'content-choice', values: choices(error.data, [params['allowedValue']]) });
    case 'minLength':
      return make({ code: 'content-empty' });
    case 'maxLength':
      return make({ code: 'content-too-long', values: { limit: Number(params['limit']) } });
    case 'minItems':
    case 'minProperties':
      return make({
        code: 'content-too-few',
        values: {
          count: sizeOf(error.data),
          limit: Number(params['limit']),
          more: listKeys(
            keysOf(parentSchema as Branch).filter(key => !Object.hasOwn(error.data as object, key)),
          ),
        },
      });
    case 'maxItems':
    case 'maxProperties':
      return make({
        code: 'content-too-many',
        values: { count: sizeOf(error.data), limit: Number(params['limit']) },
      });
    case 'uniqueItems': {
      const [first, second] = [Number(params['i']) + 1, Number(params['j']) + 1].sort((a, b) => a - b);
      return make({ code: 'content-repeated', values: { first: first as number, second: second as number } });
    }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return make({ code: 'content-out-of-range', values: { bound: boundOf(params) } });
    default:
      return make({ code: 'content-not-allowed' });
  }
}

type Make = (fault: Fault<typeof editorCatalogue, 'schema' | 'subject' | 'found' | 'meaning'>) => Problem;

/** Keys that no form has say most; otherwise what the forms are. */
function explainAlternatives(
  file: Placed,
  { error, branches }: Extract<Relevant, { kind: 'alternatives' }>,
  make: Make,
): Problem {
  const at = error.instancePath;
  // The keys of a form are no help to what is no group of keys.
  const known = isObject(error.data) ? [...new Set(branches.flatMap(keysOf))] : [];
  const written = isObject(error.data) ? Object.keys(error.data) : [];
  const stray = known.length > 0 ? written.find(key => !known.includes(key)) : undefined;
  if (stray !== undefined) return unknownKey(file, at, stray, known);
  const several = Array.isArray(error.params['passingSchemas']);
  const forms = (several ? (error.schema as Branch[]) : branches).map(formOf);
  const meaning = known.length > 0 ? undefined : (error.parentSchema as Branch)['description'];
  return make({
    code: several ? 'content-both-alternatives' : 'content-no-alternative',
    values: {
      forms: {
        zh: typeof meaning === 'string' ? meaning : forms.map(({ zh }) => zh).join('、'),
        en: forms.map(({ en }) => en).join(', '),
      },
    },
  });
}

function unknownKey(file: Placed, at: string, key: string, known: readonly string[]): Problem {
  const near = didYouMean(
    key,
    known.map(name => ({ name })),
  );
  return makeEditorProblem('content-key-unknown', file.locate(at + jsonPointer([key]), 'key'), {
    key: showInput(key),
    suggestion: WIDE_COLON.test(key) ? COLON : SPLIT_NUMBER.test(key) ? NO_COMMA : suggestion(near),
    keys: { zh: known.join('、'), en: known.join(', ') },
  });
}

function choices(found: unknown, allowed: readonly unknown[]): Record<'suggestion' | 'allowed', Bilingual> {
  const names = allowed.map(String);
  const near =
    typeof found === 'string'
      ? didYouMean(
          found,
          names.map(name => ({ name })),
        )
      : [];
  return { suggestion: suggestion(near), allowed: { zh: names.join('、'), en: names.join(', ') } };
}

function explainType({ params, data }: ContentError): Record<'expected' | 'advice', Bilingual> {
  const types = [params['type']].flat().flatMap(type => String(type).split(','));
  const expected = types.map(type => TYPES[type] ?? { zh: type, en: type });
  const quotable = types.includes('string') && (typeof data === 'number' || typeof data === 'boolean');
  return {
    expected: {
      zh: expected.map(({ zh }) => zh.trim()).join('或'),
      en: expected.map(({ en }) => en).join(' or '),
    },
    advice: quotable
      ? { zh: `请加引号："${data}"`, en: `Put it in quotes: "${data}"` }
      : { zh: '请核对缩进和写法', en: 'Check indentation and form' },
  };
}

/** The value by the last name on the way to it. */
function subjectOf(pointer: string): Bilingual {
  const segments = pointerSegments(pointer);
  const index = segments.findLastIndex(segment => !/^\d+$/.test(segment));
  const name = segments[index];
  if (name === undefined) return { zh: '文件', en: 'the file' };
  const entry = segments[index + 1];
  if (entry === undefined) return { zh: `“${name}”`, en: `\`${name}\`` };
  return { zh: `“${name}”的第 ${Number(entry) + 1} 项`, en: `entry ${Number(entry) + 1} of \`${name}\`` };
}

/** What the schema says of a value; it says it in Chinese only. */
function meaningOf(schema: Branch | undefined): Bilingual {
  const description = schema?.['description'];
  return typeof description === 'string' ? { zh: `（${description}）`, en: '' } : NOTHING;
}

function formOf(branch: Branch): Bilingual {
  const required = branch['required'] as string[] | undefined;
  const pattern = branch['pattern'] as string | undefined;
  if (required) return both(`\`{ ${required.join(', ')} }\``);
  if (pattern !== undefined) return { zh: `文字 \`${pattern}\``, en: `text of the form \`${pattern}\`` };
  return TYPES[String(branch['type'])] ?? both(String(branch['$ref'] ?? '').replace(/^.*\//, ''));
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}

function boundOf(params: ContentError['params']): Bilingual {
  const words = BOUNDS[String(params['comparison'])] ?? NOTHING;
  return { zh: words.zh + String(params['limit']), en: words.en + String(params['limit']) };
}

/** Keys in brackets, behind what they belong to; nothing for none. */
function listKeys(keys: readonly string[]): Bilingual {
  return keys.length === 0 ? NOTHING : { zh: `（${keys.join('、')}）`, en: ` (${keys.join(', ')})` };
}

function keysOf(schema: Branch): string[] {
  return Object.keys((schema['properties'] as object | undefined) ?? {});
}

function sizeOf(data: unknown): number {
  return Object.keys(data as object).length;
}
