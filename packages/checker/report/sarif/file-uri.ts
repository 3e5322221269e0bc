/** The URI reference of a path, relative as it is or absolute as file:, from Unix or Windows. */
export function fileUri(path: string): string {
  const segments = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('\\', '/')
    .split('/');
  const [first = '', ...rest] = segments;
  const encoded = [
    /^[A-Za-z]:$/.test(first) ? first : encodeURIComponent(first),
    ...rest.map(encodeURIComponent),
  ].join('/');
  if (/^[A-Za-z]:$/.test(first)) return `file:///${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
