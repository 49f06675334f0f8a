// The literals that an expression may come to, as far as its signs tell: no parser, for most of what leads here is no code
// of one language.

import { decodeBase64 } from '../../../text/base64.ts';
import { readLiteral, type Literal } from '../literal.ts';
import { isPrefix, pass, passLiteral, stateAt, type ExpressionState } from './expression-state.ts';

/** A literal that an expression may come to. */
export interface ValueLiteral {
  readonly literal: Literal;
  /** Whether it is all that the expression holds. */
  readonly isWhole: boolean;
}

const SPACE = String.raw`(?:\s|\\{1,3}[nrt](?![a-z]))`;
const PIECE = new RegExp(
  [
    `(?<space>${SPACE}+|/\\*[^*]{0,120}\\*/|//[^\\n"'\`]{0,120}\\n|<string>)`,
    '(?<quote>"{3}|\'{3}|\\\\{0,3}["\'`])',
    String.raw`(?<member>\?\.)`,
    String.raw`(?<choice>\?\?|\|\||&&|\?:?|\b(?:or|else)\b)`,
    String.raw`(?<compared>[=!]==?|[<>]=?|[-+*/%])`,
    String.raw`(?<name>(?:[\w$@.#]|::)+!?)`,
    String.raw`(?<sign>[=:,;(){}[\]!|&])`,
  ].join('|'),
  'y',
);
/** Behind a literal: it is compared, joined or taken apart. */
const GOES_ON =
  /(?:\s|\\{1,3}[nrt])*(?:[=!]==?|[-+*%<>[]|\.(?:concat|split|replace|slice|substr|length|includes|indexOf|test|match)\b|in\b)/y;
/** Behind a literal that is read as what it stands for, by others: the call that it is given to decodes it. */
const ENCODED = /\s?,\s?\\{0,3}["'`]base64(?:url)?["'`\\]/y;
/** So many pieces, of them so many that lead to another value, and so far. */
const MOST_PIECES = 48;
const MOST_VALUES = 6;
const REACH = 320;

function isDecoded(text: string, end: number, value: string): boolean {
  ENCODED.lastIndex = end;
  return ENCODED.test(text) && /^[\x20-\x7e]+$/.test(String.fromCharCode(...decodeBase64(value)));
}

/** The literal that opens in front of where the state stands, if its quote opens one: not in a sentence, nor behind the tag of a template. */
function literalBehind(state: ExpressionState, text: string, quote: string): Literal | undefined {
  if (/\w/.test(text.charAt(state.at - quote.length - 1)) && !isPrefix(state.before)) return undefined;
  return readLiteral(text, state.at - 1, quote.startsWith('\\') ? quote.length - 1 : 0);
}

/** True where the literal that ends where the state stands is a value of the expression. */
function isValue({ isValue: mayBe, at }: ExpressionState, text: string, { value }: Literal): boolean {
  GOES_ON.lastIndex = at;
  return mayBe && !GOES_ON.test(text) && !isDecoded(text, at, value);
}

/**
 * The literals that an expression may come to.
 * @param start where it begins: behind the sign that gives it to a name
 */
export function valuesOf(text: string, start: number): readonly ValueLiteral[] {
  const found: ValueLiteral[] = [];
  const state = stateAt(text, start);
  let values = 0;
  for (let pieces = 0; pieces < MOST_PIECES && values <= MOST_VALUES && state.at < start + REACH; pieces++) {
    PIECE.lastIndex = state.at;
    const piece = PIECE.exec(text)?.groups;
    if (piece === undefined) break;
    state.at = PIECE.lastIndex;
    const { quote } = piece;
    if (quote !== undefined || piece['choice'] !== undefined || piece['sign'] === '=') values++;
    if (quote === undefined) {
      if (!pass(state, text, piece)) break;
      continue;
    }
    const literal = literalBehind(state, text, quote);
    if (literal === undefined) break;
    state.at = literal.end + quote.length;
    if (isValue(state, text, literal)) found.push({ literal, isWhole: state.isFirst });
    passLiteral(state);
  }
  return found;
}
