/** Where the lines of a text begin; lines and columns count from 1. */
export class LineIndex {
  readonly #source: string;
  readonly #starts: readonly number[];

  constructor(source: string) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#source = source;
    this.#starts = starts;
  }

  offset(line: number, column: number): number {
    return (this.#starts[line - 1] ?? this.#source.length) + column - 1;
  }

  endOfLine(line: number): number {
    const end = this.#source.indexOf('\n', this.#starts[line - 1] ?? 0);
    return end < 0 ? this.#source.length : end;
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}
