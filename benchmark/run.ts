import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchCheckCommand } from './check-command.ts';
import { printTable } from './measure/print-table.ts';
import type { Row } from './measure/row.ts';
import { benchModuleSize } from './module-size.ts';
import { benchReport } from './report.ts';
import { describeSubject, prepareSubject } from './subject.ts';
import { benchVerdict } from './verdict.ts';

/** All benchmarks in one run. It prints and writes nothing; a target that is missed is shown, not an error. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: 'string' }, quick: { type: 'boolean' } } });
  const count = Math.max(1000, Number(values.count ?? (values.quick ? 20_000 : 200_000)));
  const rounds = values.quick ? 3 : 7;
  console.log(`${machine()}\n`);
  progress(`generating ${count} declarations`);
  const subject = await prepareSubject(count, rounds);
  console.log(describeSubject(subject));
  progress(`\n1 verdict, ${rounds} rounds and a warm-up`);
  const { rows, agreement } = await benchVerdict(subject);
  console.log(`\n与准绳结论不同 conclusions that differ from ours, under both assurances\n${agreement}`);
  show('1 结论 verdict only, assurance verified (ratio: time of the other / ours)', rows);
  progress('2 report');
  show('2 报告 full report object (ratio: time of ours / JSON.parse)', benchReport(subject));
  progress('3 check as a process');
  show(
    '3 命令 one check as a process (ratio: wall time / node -e 0)',
    benchCheckCommand(values.quick ? 5 : 21),
  );
  show('4 体积 module for the browser', benchModuleSize());
}

function machine(): string {
  const processors = cpus();
  return `node ${process.version} · ${processors[0]?.model.trim()} · ${processors.length} cores · ${process.platform} ${process.arch}`;
}

function show(title: string, rows: readonly Row[] | string): void {
  console.log(typeof rows === 'string' ? `\n${title}\n  ${rows}\n` : printTable(title, rows).trimEnd());
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}

await run();
