import { isMap, isNode, isScalar, parseDocument } from 'yaml';

/**
 * Sets values at the top of a YAML file and leaves everything else, comments and layout included, as it is. A key that
 * is absent is added at the end. Objects are written in flow style.
 */
export function setYamlValues(source: string, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values).reduce((text, [key, value]) => setYamlValue(text, key, value), source);
}

function setYamlValue(source: string, key: string, value: unknown): string {
  const { contents } = parseDocument(source);
  if (!isMap(contents)) return source;
  const pair = contents.items.find(item => isScalar(item.key) && item.key.value === key);
  if (!pair) return `${source.replace(/\n*$/, '\n')}${key}: ${JSON.stringify(value)}\n`;
  const keyEnd = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  const end = isNode(pair.value) ? (pair.value.range?.[1] ?? keyEnd) : keyEnd;
  const tail = source.slice(end);
  const next = tail.startsWith('\n') || tail === '' || /^[ \t]*(#|\n)/.test(tail) ? tail : `\n${tail}`;
  return `${source.slice(0, keyEnd)}: ${JSON.stringify(value)}${next}`;
}
