import { type Located, standardNamedIn } from '@zhunsheng/checker';
import { readDeclarations, type Standards, UsageError } from '@zhunsheng/checker/node';
import type { Language } from '@zhunsheng/language';

/**
 * The one declaration of a file, read by the standard that it names, else by `fallback`, which is the first at hand
 * unless another is given. Throws a UsageError for a file with none or with several.
 */
export async function readOwnDeclaration(
  file: string,
  standards: Standards,
  lang: Language,
  fallback?: string,
): Promise<{ standard: string; located: Located }> {
  const first = fallback ?? (await standards.list())[0]?.id;
  if (first === undefined)
    throw new UsageError(
      '没有生成的检查器，请先运行 zhunsheng build / nothing is built: run zhunsheng build first',
    );
  const read = async (id: string) => {
    const { editions } = await standards.choose(id);
    const [located, more] = [
      ...(await readDeclarations(file, await editions.load(await editions.choose(), lang))),
    ];
    if (located && !more) return located;
    throw new UsageError(
      `${file} 中不是一份申报数据：这里只看一家企业 / does not hold one declaration: one enterprise is looked at`,
    );
  };
  const located = await read(first);
  const standard = standardNamedIn(located.data)?.standard ?? first;
  return { standard, located: standard === first ? located : await read(standard) };
}
