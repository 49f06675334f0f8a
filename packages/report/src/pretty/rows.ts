import { clip, wrap } from './text.ts';
import type { Style } from './style.ts';

/** Layout of one report: its style and the width of a line. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
}

const LABEL = 6;
const INDENT = '  ';

/** Characters that a row has for its text. */
export function textWidth(layout: Layout): number {
  return Math.max(20, layout.width - INDENT.length - LABEL);
}

/** A row with a label in front of its first line; the other lines stand below its text. */
export function row(layout: Layout, label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => INDENT + layout.style.dim((index === 0 ? label : '').padEnd(LABEL)) + line);
}

/** A row of running text. */
export function sentence(layout: Layout, label: string, text: string): readonly string[] {
  return row(layout, label, wrap(text, textWidth(layout)));
}

/** A line of code, shortened round its token where it is too long. */
export function single(layout: Layout, text: string): string {
  return clip(text, textWidth(layout));
}
