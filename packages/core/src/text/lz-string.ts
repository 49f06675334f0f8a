// What the library lz-string packs: a dictionary of texts that grows while it is read, by numbers of growing width. Pages
// keep their state so, in storage and in addresses.

/** Gives the numbers that characters stand for, of so many bits each; -1 for a character that stands for none. */
export interface LzDigits {
  readonly bits: number;
  readonly count: number;
  readonly at: (index: number) => number;
  /** Other text may stand behind the last of them that counts. */
  readonly open?: true;
}

/** Reads numbers bit by bit: the highest bit of a digit first, the lowest bit of a number first. */
class Bits {
  readonly #digits: LzDigits;
  #at = 0;
  #digit = 0;
  #left = 0;

  constructor(digits: LzDigits) {
    this.#digits = digits;
  }

  /** Digits that were not begun. */
  get rest(): number {
    return this.#digits.count - this.#at;
  }

  /** Undefined at the end, and at what is no digit. */
  take(width: number): number | undefined {
    let number = 0;
    for (let power = 0; power < width; power++) {
      if (this.#left === 0 && !this.#next()) return undefined;
      this.#left--;
      number |= ((this.#digit >> this.#left) & 1) << power;
    }
    return number;
  }

  #next(): boolean {
    if (this.rest === 0) return false;
    this.#digit = this.#digits.at(this.#at++);
    this.#left = this.#digits.bits;
    return this.#digit >= 0;
  }
}

const NARROW = 0;
const WIDE = 1;
const END = 2;
/** The first number of a text; those below say what follows. */
const FIRST = 3;
/** The writer fills its last digit, and base64 its last group. */
const MOST_REST = 4;

/** A character that a number announces; undefined where none follows, or one that no text holds. */
function character(bits: Bits, kind: number): string | undefined {
  const code = bits.take(kind === NARROW ? 8 : 16);
  if (code === undefined || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) return undefined;
  return String.fromCharCode(code);
}

/** The number of the next text, and the text itself where it is a new character. */
function nextText(bits: Bits, width: number, texts: string[]): number | undefined {
  const number = bits.take(width);
  if (number !== NARROW && number !== WIDE) return number;
  const char = character(bits, number);
  if (char === undefined) return undefined;
  texts.push(char);
  return texts.length - 1;
}

/** The texts that are known; the first numbers stand for none. */
function firstTexts(bits: Bits): string[] | undefined {
  const kind = bits.take(2);
  const first = kind === NARROW || kind === WIDE ? character(bits, kind) : undefined;
  return first === undefined ? undefined : ['', '', '', first];
}

/**
 * Unpacks a text whole, to `limit` characters at the most; undefined for what is no such text to its very end, which
 * other data gives away within a few numbers.
 */
export function unpackLz(digits: LzDigits, limit: number): string | undefined {
  const bits = new Bits(digits);
  const texts = firstTexts(bits);
  if (texts === undefined) return undefined;
  let last = texts[FIRST] ?? '';
  let text = last;
  let width = 3;
  for (;;) {
    const number = nextText(bits, width, texts);
    if (number === undefined) return undefined;
    if (number === END) return digits.open === true || bits.rest <= MOST_REST ? text : undefined;
    if (texts.length >= 2 ** width) width++;
    const next = texts[number] ?? (number === texts.length ? last + last.charAt(0) : '');
    if (next === '' || text.length + next.length > limit) return undefined;
    text += next;
    texts.push(last + next.charAt(0));
    last = next;
    if (texts.length >= 2 ** width) width++;
  }
}
