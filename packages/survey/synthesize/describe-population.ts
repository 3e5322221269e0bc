import { type Calibration, DEFAULTS } from './calibration.ts';
import { SYNTHETIC_MARK } from './synthetic-mark.ts';

/** What lies beside a synthetic population, so that it is not taken for real data, and can be made again. */
export function describePopulation(
  file: string,
  count: number,
  { seed, edition, calibration }: { seed: number; edition: string; calibration?: Calibration },
): string {
  const { notice, version, slips, boundaries } = { ...DEFAULTS, ...calibration };
  const bases = Object.entries(calibration?.basis ?? {}).map(([part, basis]) => `  ${part}: ${basis}`);
  return `模拟数据，不是真实企业 / Synthetic data, no real enterprises

${file} 中的 ${count} 份申报数据由程序按版本 ${edition} 生成，名称带有“${SYNTHETIC_MARK}”。凡有登记机关的编号，其登记机关并不存在，
不会是任何真实企业的编号。不得用作统计结果，只供试用、测试和演示。
The ${count} declarations in ${file} were generated for edition ${edition}; names carry “${SYNTHETIC_MARK}”. Numbers name authorities
that do not exist, so none is that of an enterprise. For trials, tests and demonstrations only, never as statistics.

重新生成，逐字节相同 / made again, byte for byte:
  zhunsheng survey --synthesize ${count} --seed ${seed} --edition ${edition}
分布的版本 / version of the distributions: ${version}

其中约 ${slips / 10}% 故意带有一处填报差错，约 ${boundaries / 10}% 恰在限值上或低于限值 1 分。
About ${slips / 10} % hold a slip on purpose, about ${boundaries / 10} % lie at a limit or 0.01 CNY below it.

依据 / what it rests on:
  ${notice}
${bases.join('\n')}
`;
}
