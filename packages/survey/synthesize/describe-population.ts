import { calibration } from './calibration.ts';
import { SYNTHETIC_MARK } from './synthetic-mark.ts';

/** What lies beside a synthetic population, so that it is not taken for real data, and can be made again. */
export function describePopulation(file: string, count: number, seed: number): string {
  const bases = Object.entries(calibration).flatMap(([part, value]) =>
    typeof value === 'object' && 'basis' in value ? [`  ${part}: ${value.basis}`] : [],
  );
  return `模拟数据，不是真实企业 / Synthetic data, no real enterprises

${file} 中的 ${count} 份申报数据由程序生成，每个企业名称都带有“${SYNTHETIC_MARK}”。统一社会信用代码的登记机关并不存在，
不会是任何真实企业的代码。不得用作统计结果，只供试用、测试和演示。
The ${count} declarations in ${file} were generated; every name carries “${SYNTHETIC_MARK}”. Their credit codes name authorities
that do not exist, so none is that of an enterprise. For trials, tests and demonstrations only, never as statistics.

重新生成，逐字节相同 / made again, byte for byte:
  zhunsheng survey --synthesize ${count} --seed ${seed}
生成器版本 / version of the generator: ${calibration.version}
申报基准日 / reference date: ${calibration.as_of}

其中约 ${calibration.slips.share / 10}% 故意带有一处填报差错，约 ${calibration.boundaries.share / 10}% 恰在限值上或低于限值 1 分。
About ${calibration.slips.share / 10} % hold a slip on purpose, about ${calibration.boundaries.share / 10} % lie at a limit or 0.01 CNY below it.

依据 / what it rests on:
  ${calibration.notice}
${bases.join('\n')}
`;
}
