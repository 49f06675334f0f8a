/** Takes the parts of a heap snapshot as they come and keeps only its strings. */
export interface HeapStrings {
  readonly take: (part: string) => void;
  /** The strings, one a line, as JSON writes them; and whether there were more than were kept. */
  readonly end: () => { readonly text: string; readonly cut: boolean };
}

const START = '"strings":[';
/** Shorter strings hold no token. With the quotes. */
const SHORTEST = 10;

/**
 * Reads the last member of a snapshot, its table of strings, where the browser writes one string a line.
 * @param most Characters that are kept.
 */
export function heapStrings(most: number): HeapStrings {
  const kept: string[] = [];
  let before: string | undefined = '';
  let rest = '';
  let size = 0;
  let cut = false;

  function keep(line: string): void {
    if (line.length < SHORTEST) return;
    if (size + line.length > most) cut = true;
    else kept.push(line);
    size += line.length;
  }

  function takeStrings(part: string): void {
    const lines = (rest + part).split(',\n');
    rest = lines.pop() ?? '';
    lines.forEach(keep);
  }

  return {
    take(part) {
      if (before === undefined) return takeStrings(part);
      before = before.slice(1 - START.length) + part;
      const start = before.indexOf(START);
      if (start === -1) return;
      const first = before.slice(start + START.length);
      before = undefined;
      takeStrings(first);
    },
    end() {
      keep(rest);
      rest = '';
      return { text: kept.join('\n'), cut };
    },
  };
}
