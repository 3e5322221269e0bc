/** What a command writes while it runs, instead of to the screen. */
export async function silenced(
  command: () => Promise<number | undefined>,
): Promise<{ status: number | undefined; out: string }> {
  const own = [process.stdout.write, process.stderr.write];
  let out = '';
  process.stdout.write = ((chunk: unknown) => {
    out += String(chunk);
    return true;
  }) as never;
  process.stderr.write = (() => true) as never;
  try {
    return { status: await command(), out };
  } finally {
    [process.stdout.write, process.stderr.write] = own as [never, never];
  }
}
