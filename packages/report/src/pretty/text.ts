/** Control characters and direction marks, with which a scanned page could rewrite the reader's terminal. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text that came from what was scanned, made safe for a terminal. */
export function safe(text: string): string {
  return text.replace(UNSAFE, '�');
}

/** Breaks a sentence into lines of at most `width` characters; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

const MASK = /[\w-]*…\(\d+\)/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

function masksIn(line: string): readonly Span[] {
  return [...line.matchAll(MASK)].map(({ index, 0: mask }) => ({ start: index, end: index + mask.length }));
}

/** Where the line is to be seen: its middle, or the mask of a token that stands nearest to it. */
function centreOf(line: string, masks: readonly Span[]): number {
  const middle = line.length / 2;
  const far = (at: number): number => Math.abs(at - middle);
  return masks.map(({ start, end }) => (start + end) / 2).toSorted((a, b) => far(a) - far(b))[0] ?? middle;
}

/** Shortens a line of code at its ends, so that the mask in its middle stays whole; one that does not fit is left out. */
export function clip(line: string, width: number): string {
  if (line.length <= width) return line;
  const masks = masksIn(line);
  const start = Math.min(Math.max(0, Math.round(centreOf(line, masks) - width / 2)), line.length - width);
  const end = start + width;
  const head = start === 0 ? '' : '…';
  const tail = end === line.length ? '' : '…';
  const cutBy = (at: number): Span | undefined => masks.find((mask) => mask.start < at && at < mask.end);
  const from = start + head.length;
  const to = end - tail.length;
  const whole = line.slice(cutBy(from)?.end ?? from, cutBy(to)?.start ?? to);
  // One that is longer than the line is shown as far as it goes.
  return head + (whole === '' ? line.slice(from, to) : whole) + tail;
}

/** Shortens a line at its end, where what is said first matters most. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

/** The end of a name of a file or an address, which tells most; from the start of a folder, where one begins early. */
export function endOfName(name: string, most: number): string {
  if (name.length <= most) return name;
  const rest = name.slice(1 - most);
  const at = rest.indexOf('/');
  return `…${at >= 0 && at < most / 2 ? rest.slice(at) : rest}`;
}

/** «1 error», «2 errors». */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Bytes as a person reads them. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A time span as a person reads it. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
