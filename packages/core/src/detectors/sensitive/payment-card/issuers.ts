/** An issuer's numbers: the range of their first digits, and how many digits they have. */
interface Range {
  readonly brand: string;
  /** First and last prefix of the range, of the same length. */
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

function range(brand: string, from: number, to: number, ...lengths: readonly number[]): Range {
  return { brand, from, to, lengths };
}

/** ISO/IEC 7812 ranges as the schemes publish them. The old Visa numbers of 13 digits are left to time stamps. */
const RANGES: readonly Range[] = [
  range('Visa', 4, 4, 16, 19),
  range('Mastercard', 51, 55, 16),
  range('Mastercard', 2221, 2720, 16),
  range('American Express', 34, 34, 15),
  range('American Express', 37, 37, 15),
  range('Discover', 6011, 6011, 16, 19),
  range('Discover', 644, 649, 16, 19),
  range('Discover', 65, 65, 16, 19),
  range('Diners Club', 300, 305, 14, 16),
  range('Diners Club', 36, 36, 14, 16),
  range('Diners Club', 38, 39, 14, 16),
  range('JCB', 3528, 3589, 16),
  range('UnionPay', 62, 62, 16, 17, 18, 19),
  range('UnionPay', 81, 81, 16),
  range('Maestro', 5018, 5018, 16, 19),
  range('Maestro', 5020, 5020, 16, 19),
  range('Maestro', 5038, 5038, 16, 19),
  range('Maestro', 5893, 5893, 16, 19),
  range('Maestro', 6304, 6304, 16, 18, 19),
  range('Maestro', 6759, 6763, 16, 18, 19),
  range('Dankort', 5019, 5019, 16),
  range('Mir', 2200, 2204, 16),
  range('RuPay', 508, 508, 16),
  range('Elo', 506699, 506778, 16),
  range('Hipercard', 606282, 606282, 16),
  range('Troy', 9792, 9792, 16),
];

/** The brand of a card number, or undefined where no issuer has such numbers. */
export function brandOf(digits: string): string | undefined {
  return RANGES.find(({ from, to, lengths }) => {
    const prefix = Number(digits.slice(0, String(from).length));
    return prefix >= from && prefix <= to && lengths.includes(digits.length);
  })?.brand;
}

/** True where the last digit is the check digit after Luhn. */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = digits.charCodeAt(at) - 0x30;
    sum += twice ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
  }
  return sum % 10 === 0;
}
