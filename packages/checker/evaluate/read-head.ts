import { type EditionDescription, REFERENCE_DATE } from '@zhunsheng/language';
import type { Report } from '@zhunsheng/language/types/report';
import { jsonPointer } from '../source/json-pointer.ts';
import { valueAt } from '../validate/field-tree.ts';

type Head = Pick<Report, 'as_of'> & { readonly enterprise: Omit<Report['enterprise'], 'size'> };

/** Reads off data of whatever form who declares and as of when; null for what is not there or no text. */
export function headReader({ declarant }: Pick<EditionDescription, 'declarant'>): (data: unknown) => Head {
  const textAt = (path: string | undefined) => {
    if (path === undefined) return () => null;
    const pointer = jsonPointer(path.split('.'));
    return (data: unknown) => textOrNull(valueAt(data, pointer));
  };
  const [name, number] = [textAt(declarant.name?.path), textAt(declarant.number?.path)];
  const date = textAt(REFERENCE_DATE);
  return data => ({ as_of: date(data), enterprise: { name: name(data), uscc: number(data) } });
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
