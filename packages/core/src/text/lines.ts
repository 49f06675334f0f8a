import { lastAt } from './last-at.ts';

/** A position as editors show it: both 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text start; made once per text that holds a finding. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The position of an offset. */
  at(offset: number): Position {
    const line = lastAt(this.#starts.length, (number) => this.#starts[number], offset);
    return { line: line + 1, column: offset - (this.#starts[line] ?? 0) + 1 };
  }
}
