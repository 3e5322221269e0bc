import type { EditionModule } from '@zhunsheng/checker';
import { type TypedEdition, WAN } from '@zhunsheng/language';
import type { Calibration } from './calibration.ts';

/** A declaration as it is drawn: amounts are whole 分 until it is written. */
export type Draft = { [field: string]: unknown };

/** The standard a population is drawn for, and what is known of those who declare by it. */
export interface PopulationSource {
  readonly module: EditionModule;
  readonly typed: TypedEdition;
  readonly calibration?: Calibration;
}

/** What every draw reads. */
export interface Drawn extends PopulationSource {
  readonly calibration: Calibration & Required<Omit<Calibration, 'as_of' | 'basis' | 'draws'>>;
  /** The reference date of all of them. */
  readonly asOf: string;
  readonly isValid: (draft: Draft) => boolean;
}

/** A copy with amounts from whole 分 to 万元: the nearest double, which is written with the same digits. */
export function written(draft: Draft, { fields }: TypedEdition): unknown {
  const write = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map(entry => write(entry, path));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, member]) => member !== undefined)
          .map(([name, member]) => [name, write(member, path === '' ? name : `${path}.${name}`)]),
      );
    const isAmount = typeof value === 'number' && fields.get(path)?.unit === 'amount';
    return isAmount ? (value as number) / WAN : value;
  };
  return write(draft, '');
}
