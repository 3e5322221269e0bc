import { EXIT } from './usage.ts';

/**
 * Ends the program when its output cannot be written: quietly when the reader has gone, as `| head` does, else with a
 * sentence and exit status 70.
 */
export function guardOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    const [zh, en] = code === 'ENOSPC' ? ['磁盘已满', 'the disk is full'] : [code, code];
    process.stderr.write(`输出没有写完：${zh} / the output is incomplete: ${en}\n`);
    process.exit(EXIT.failure);
  });
  // Without a reader for its complaints there is nothing to say.
  process.stderr.on('error', () => process.exit());
}
