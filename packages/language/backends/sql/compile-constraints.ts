import { type Constraint, type Operand, type Ordered, readConstraints } from '../../rule/constraint.ts';
import { FEN_PER_WAN } from '../../rule/quantity.ts';
import { ENTRY, type WhenText } from './dialect.ts';
import { type SqlContext, times } from './sql-context.ts';

const BROKEN = { at_most: '>', less_than: '>=' } as const;
/** Above every amount in 分 and every count that is in order. */
const LARGEST = 10n ** 18n;

/**
 * The constraints of the schema whose breach the checker refuses, each with the condition on which a row `d` of the input
 * breaks it. One on an expiry, which may be no date, is left to the checker.
 */
export function compileConstraints(context: SqlContext): WhenText[] {
  const { typed, dialect } = context;
  return readConstraints(typed.schema, typed.fields)
    .constraints.filter(({ severity, left, right }) => {
      const units = [left.field.unit, right.field.unit];
      return severity === 'error' && !units.includes('expiry');
    })
    .map(constraint => {
      const list = typed.fields.get(constraint.at)?.unit === 'list';
      const broken = isBroken(constraint, list, context);
      const entries = () => dialect.count(dialect.field(constraint.at.split('.'), 'list'), broken, 'certain');
      return { when: list ? `${entries()} > 0` : broken, text: dialect.text(constraint.code) };
    });
}

function isBroken(constraint: Constraint, inList: boolean, context: SqlContext): string {
  const { left, right, at } = constraint;
  const value = (operand: Operand) => operandValue(operand, at, inList, context);
  if (constraint.kind === 'same_province')
    return `${province(left, value(left), context)} <> ${province(right, value(right), context)}`;
  const { numerator, denominator } = constraint.times;
  const side = (operand: Operand, factor: bigint) =>
    times(measured(value(operand), operand, constraint, context), factor, LARGEST, context);
  return `${side(left, denominator)} ${BROKEN[constraint.kind]} ${side(right, numerator)}`;
}

function operandValue({ absolute, path, field }: Operand, at: string, inList: boolean, context: SqlContext) {
  const { dialect } = context;
  if (inList && !absolute) return dialect.member(ENTRY, path.join('.'), field.unit);
  return dialect.field(absolute || at === '' ? path : [...at.split('.'), ...path], field.unit);
}

/** Both sides in one unit: a plain number beside an amount is one of 万元, a date beside a year stands for its own. */
function measured(value: string, { field }: Operand, { measure }: Ordered, { dialect }: SqlContext): string {
  if (measure === 'year' && field.unit === 'date') return dialect.year(value);
  return measure === 'fen' && field.unit !== 'amount' ? `${value} * ${FEN_PER_WAN}` : value;
}

/** A national authority has no province, nor has a code that is not of six digits. */
function province({ field }: Operand, code: string, { dialect: { json } }: SqlContext): string {
  const [digits, form] =
    field.format === 'uscc'
      ? [`substr(${code}, 3, 2)`, '^..(1[1-9]|[2-9][0-9])']
      : [`substr(${code}, 1, 2)`, '^[0-9]{6}$'];
  return `CASE WHEN ${json.matches(code, form)} THEN ${digits} END`;
}
