/** A planted value, and how many of its first characters a mask may show. */
export interface Kept {
  readonly key: string;
  readonly value: string;
  readonly shown: number;
}

/** A piece of a planted value that was found in a text. */
export interface Trace {
  readonly key: string;
  readonly form: string;
}

interface Form {
  readonly name: string;
  /** Characters of the form that say nothing yet. */
  readonly shortest: number;
  readonly write: (value: string) => readonly string[];
}

/** Base64 at each of the three alignments, without the characters that neighbours would change. */
function base64(value: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.from('\0'.repeat(shift) + value, 'utf8')
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(shift === 0 ? 0 : shift + 1, -1);
  });
}

function hex(value: string): readonly string[] {
  const text = Buffer.from(value, 'utf8').toString('hex');
  return [text, text.toUpperCase()];
}

function percent(value: string): readonly string[] {
  const all = [...Buffer.from(value, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return [all, all.toUpperCase()];
}

function uriComponent(value: string): readonly string[] {
  const text = encodeURIComponent(value);
  return text === value ? [] : [text];
}

const FORMS: readonly Form[] = [
  { name: 'raw', shortest: 12, write: (value) => [value] },
  { name: 'reversed', shortest: 12, write: (value) => [[...value].toReversed().join('')] },
  {
    name: 'base64',
    shortest: 16,
    write: (value) => base64(value).flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')]),
  },
  { name: 'hex', shortest: 24, write: hex },
  { name: 'percent', shortest: 24, write: percent },
  { name: 'percent, where needed', shortest: 12, write: uriComponent },
];

/** The part of a value that no output may show any 12 characters of. */
function hidden({ value, shown }: Kept): string {
  return value.slice(shown);
}

function windows(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}

/** Every way in which a value can be told from a text, by the piece that tells it. */
function tellers(kept: readonly Kept[]): ReadonlyMap<number, ReadonlyMap<string, Trace>> {
  const byLength = new Map<number, Map<string, Trace>>();
  // Where two forms share a piece, the plainer one names it.
  for (const form of FORMS.toReversed()) {
    for (const each of kept) {
      const pieces = byLength.get(form.shortest) ?? new Map<string, Trace>();
      byLength.set(form.shortest, pieces);
      const texts = form.write(hidden(each));
      for (const text of texts)
        for (const piece of windows(text, form.shortest)) pieces.set(piece, { key: each.key, form: form.name });
    }
  }
  return byLength;
}

/** Looks for pieces of planted values in texts. */
export function traceFinder(kept: readonly Kept[]): (text: string) => readonly Trace[] {
  const byLength = tellers(kept);
  return (text) => {
    const found: Trace[] = [];
    for (const [length, pieces] of byLength) {
      for (let at = 0; at + length <= text.length; at++) {
        const trace = pieces.get(text.slice(at, at + length));
        if (trace !== undefined) found.push(trace);
      }
    }
    return found;
  };
}

/** Every form in which a value could be printed, by name: for proving that each would be found. */
export function everyForm(kept: Kept): readonly (readonly [name: string, text: string])[] {
  return FORMS.flatMap((form) => form.write(hidden(kept)).map((text) => [form.name, text] as const));
}
