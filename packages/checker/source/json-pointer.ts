/** A JSON Pointer (RFC 6901): `/list/0/member`, the empty string for the whole. */
export function jsonPointer(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const segment of path) pointer += `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return pointer;
}

/** The segments of a JSON Pointer. */
export function pointerSegments(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON Pointer of a field that is in no list, by its path in the data dictionary: `finance.revenue`. */
export function fieldPointer(path: string): string {
  return jsonPointer(path.split('.'));
}
