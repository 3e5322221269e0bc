import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../edition.ts';
import { KINDS, type Kind } from './make-file.ts';
import type { Finding } from './run-files.ts';
import { runGuarded } from './run-guarded.ts';
import { shrink } from './shrink.ts';

const HELP = `npm run fuzz [-- --count N --seed S --kinds ${KINDS.join(',')}]
用变异的申报文件检验各读入器、check 与 survey / tries readers, check and survey on mutated declaration files
`;

/** Files that one survey judges together. */
const BATCH = 500;
/** Where findings are kept, each as its file and what is wrong with it. */
const FOLDER = join(ROOT, 'build/fuzz');

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string', default: KINDS.join(',') },
    help: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const kinds = values.kinds
  .split(',')
  .filter((kind): kind is Kind => (KINDS as readonly string[]).includes(kind));
if (values.help || !(count > 0) || !Number.isInteger(seed) || kinds.length === 0) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 64);
}

let findings = 0;
const started = performance.now();
for (let from = 0; from < count; from += BATCH) {
  const numbers = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => from + index);
  const files = numbers.map(n => ({ n, kind: kinds[n % kinds.length] as Kind }));
  for (const finding of await runGuarded({ seed, files })) {
    findings++;
    keep(finding.oracle === 'limit' ? await shrink(finding, file => runGuarded({ given: [file] })) : finding);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`${from + numbers.length} / ${count}  ${findings} findings  ${seconds} s\n`);
}
process.exitCode = findings === 0 ? 0 : 1;

function keep({ name, bytes, oracle, text }: Finding): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${seed}-${name}`);
  writeFileSync(file, bytes);
  writeFileSync(`${file}.txt`, `${oracle}: ${text}\n`);
  process.stdout.write(`${file}\n  ${oracle}: ${text.slice(0, 600)}\n`);
}
