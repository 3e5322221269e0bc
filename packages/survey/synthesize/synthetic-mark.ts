/** Stands in the name of every synthetic enterprise, so that no file, table or page of them passes for real data. */
export const SYNTHETIC_MARK = '（模拟数据）';

/** The name of the `index`-th synthetic enterprise. */
export function syntheticName(index: number): string {
  return `合成企业 ${String(index).padStart(6, '0')}${SYNTHETIC_MARK}`;
}
