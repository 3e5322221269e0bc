import type { Language } from '@zhunsheng/language';
import type { EditionModule } from '../checker.ts';
import { writeAll } from '../report/report-writer.ts';
import { fileTooLarge } from '../source/file-too-large.ts';
import { limits } from '../source/limits.ts';
import { type Located, unlocated, unreadable } from '../source/located.ts';
import { checkByEdition, type EditionShelf } from './check-by-edition.ts';
import type { CheckOptions, InputFile, Library } from './library.ts';
import { readBytes } from './read-bytes.ts';
import { FORMATS, writers } from './writers.ts';

/** An edition of the package, each language of it loaded when it is used. */
export interface PackagedEdition {
  readonly id: string;
  readonly inForce: boolean;
  readonly zh: () => Promise<EditionModule>;
  readonly en: () => Promise<EditionModule>;
}

/** The library over the editions of a package; for Node and browsers alike. */
export function createLibrary(editions: readonly PackagedEdition[]): Library {
  const known = editions.map(({ id }) => id);
  const inForce = (editions.find(one => one.inForce) ?? editions[0])?.id ?? '';

  const loadEdition = async (id = inForce, lang: Language = 'zh'): Promise<EditionModule> => {
    const edition = editions.find(one => one.id === id);
    if (edition) return edition[lang]();
    throw new RangeError(
      `没有版本 ${id}，现有：${known.join('、')} / there is no edition ${id}; known: ${known.join(', ')}`,
    );
  };
  const shelf = ({ edition = inForce, lang }: CheckOptions): EditionShelf => ({
    known,
    fallback: edition,
    load: id => loadEdition(id, lang),
  });
  const report = async (located: Located, options: CheckOptions) => {
    const { edition: asked, assurance = 'verified' } = options;
    // What is asked for by the caller is the caller's mistake, what the data name is theirs.
    if (asked !== undefined) await loadEdition(asked);
    return checkByEdition(located, shelf(options), { asked, assurance });
  };

  return {
    listEditions: () => known,
    loadEdition,
    check: (data, options = {}) => report(unlocated(data), options),
    async checkFile(file, options = {}) {
      const found = await readFile(file, await loadEdition(options.edition));
      const reports = [...found].map(async located => ({
        source: file.name,
        ...(await report(located, options)),
      }));
      return Promise.all(reports);
    },
    async render(reports, format, { lang = 'zh' } = {}) {
      if (!FORMATS.includes(format))
        throw new RangeError(
          `没有格式 ${format} / there is no format ${format}; known: ${FORMATS.join(', ')}`,
        );
      const used = known.filter(id => reports.some(({ edition }) => edition === id));
      const modules = await Promise.all(used.map(id => loadEdition(id, lang)));
      const descriptions = modules.map(({ edition: { description } }) => [description.id, description]);
      const writer = await writers[format]();
      return writeAll(writer({ lang, editions: Object.fromEntries(descriptions) }), reports);
    },
  };
}

/** As of a file from a disk: what is too large is refused before it is read. */
async function readFile({ name, bytes }: InputFile, edition: EditionModule): Promise<Iterable<Located>> {
  const most = /\.(json|ya?ml)$/i.test(name) ? limits.treeMegabytes : limits.linesMegabytes;
  const refusal = fileTooLarge(bytes.length, name, most);
  return refusal ? [unreadable(name, [refusal])] : readBytes(bytes, name, edition);
}
