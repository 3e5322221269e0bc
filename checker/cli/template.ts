export async function template(_args: string[]): Promise<number> {
  return 64;
}
