/** Puts a text together from single units and copied ranges. */
export interface TextWriter {
  readonly add: (text: string) => void;
  readonly addCode: (code: number) => void;
  /** Copies a range of another text. */
  readonly copy: (from: string, start: number, end: number) => void;
  readonly length: () => number;
  readonly text: () => string;
}

/** Units gathered before they become a string: `fromCharCode` takes them as arguments. */
const CHUNK = 4096;
/** Ranges from here on are appended whole. */
const LONG = 64;

/**
 * Makes a writer. Adding to a string unit by unit would leave a chain of as many parts behind, several times the size
 * of the text.
 */
export function textWriter(): TextWriter {
  const codes: number[] = [];
  let done = '';

  function flush(): void {
    if (codes.length === 0) return;
    done += String.fromCharCode(...codes);
    codes.length = 0;
  }

  function addCode(code: number): void {
    codes.push(code);
    if (codes.length === CHUNK) flush();
  }

  function copy(from: string, start: number, end: number): void {
    if (end - start < LONG) {
      for (let at = start; at < end; at++) addCode(from.charCodeAt(at));
      return;
    }
    flush();
    done += from.slice(start, end);
  }

  return {
    add: (text) => copy(text, 0, text.length),
    addCode,
    copy,
    length: () => done.length + codes.length,
    text: () => {
      flush();
      return done;
    },
  };
}
