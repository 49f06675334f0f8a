/** The symbols the model counts: 26 letters without their case, any digit, anything else. */
export const SYMBOLS = 28;
/** The symbol in front of the first character, and of every one that is no letter and no digit. */
export const OTHER = 27;
const DIGIT = 26;

/** The classes whose order the case model counts. */
export const CLASSES = 4;
/** The class in front of the first character, and of every one that is no letter and no digit. */
export const OTHER_CLASS = 3;

/** By character code: the symbol. Characters beyond ASCII are `OTHER`. */
export const SYMBOL_OF: Uint8Array = table((code) => {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  return code >= 0x30 && code <= 0x39 ? DIGIT : OTHER;
});

/** By character code: lower case 0, upper case 1, digit 2, anything else 3. */
export const CLASS_OF: Uint8Array = table((code) => {
  if (code >= 0x61 && code <= 0x7a) return 0;
  if (code >= 0x41 && code <= 0x5a) return 1;
  return code >= 0x30 && code <= 0x39 ? 2 : OTHER_CLASS;
});

/** Where a trigram's cost stands in the table. */
export function trigram(first: number, second: number, third: number): number {
  return (first * SYMBOLS + second) * SYMBOLS + third;
}

/** Where the cost of a letter's case, after three classes, stands in the table. */
export function caseAfter(first: number, second: number, third: number, upper: number): number {
  return ((first * CLASSES + second) * CLASSES + third) * 2 + upper;
}

function table(of: (code: number) => number): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => of(code));
}
