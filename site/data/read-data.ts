import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(process.env.SITE_DATA ?? 'build');
const read = new Map<string, unknown>();

/**
 * Reads a generated file of build/ (or of the folder in `SITE_DATA`), once a build. Only the loaders of this folder
 * call it, and give the data a type; pages read no files. Throws when the file was not generated.
 */
export function readData<Data>(file: string): Data {
  const known = read.get(file);
  if (known !== undefined) return known as Data;
  const data = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Data;
  if (!import.meta.env.DEV) read.set(file, data);
  return data;
}
