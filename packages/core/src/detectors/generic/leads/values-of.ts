// The literals that an expression may come to, as far as its signs tell: no parser, for most of what leads here is no code of one language.

import { decodeBase64 } from '../../../text/base64.ts';
import { readLiteral, type Literal } from '../literal.ts';

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
/** Calls that give back what they are given, or keep it as it is. */
const SAME =
  /^(?:(?:Buffer|String|SecretString)(?:\.from|::from|::new|\.of)?|Secret|SecretStr|Field|coalesce|\.encode|\.trim|.*\.signal|.*\.ref)$/;
/** What an argument of such a call may be called: what stands in where there is none. */
const ARGUMENT = /^(?:default|default_value|value)$/;
/** Behind a literal: it is compared, joined or taken apart. */
const GOES_ON =
  /(?:\s|\\{1,3}[nrt])*(?:[=!]==?|[-+*%<>[]|\.(?:concat|split|replace|slice|substr|length|includes|indexOf|test|match)\b|in\b)/y;
/** Behind a literal that is read as what it stands for, by others: the call that it is given to decodes it. */
const ENCODED = /\s?,\s?\\{0,3}["'`]base64(?:url)?["'`\\]/y;

function isDecoded(text: string, end: number, value: string): boolean {
  ENCODED.lastIndex = end;
  return ENCODED.test(text) && /^[\x20-\x7e]+$/.test(String.fromCharCode(...decodeBase64(value)));
}

/** Behind a line break: the expression goes on. */
const CONTINUES = /[?:|&.)]|or\b|else\b/y;
const LINE_BREAK = /\n|\\{1,3}n/;
/** So many pieces, of them so many that lead to another value, and so far. */
const MOST_PIECES = 48;
const MOST_VALUES = 6;
const REACH = 320;

/** What languages put in front of a literal: bytes, raw, formatted and Unicode text, objects. */
const PREFIX = /^[bfruBFRU@]$/;

type Bracket = 'group' | 'call' | 'other';

/** Where the reading of an expression stands. */
interface State {
  at: number;
  /** Whether a literal here is a value of the expression. */
  isValue: boolean;
  /** Whether nothing but layout and brackets was read. */
  isFirst: boolean;
  /** What stands in front: a name, or a bracket that closes, is called or looked into by a bracket that opens. */
  before: string;
  choices: number;
  readonly brackets: Bracket[];
}

const inner = ({ brackets }: State): Bracket => brackets.at(-1) ?? 'group';

function open(state: State, sign: string): boolean {
  const { before, isFirst } = state;
  // A brace opens an expression where an attribute is given one, else an object or a block.
  if (sign === '{' && !(isFirst && before === '=')) return false;
  const callee = /[\w$)\]]$/.test(before);
  const isSame = callee && sign === '(' && SAME.test(before);
  state.brackets.push(!callee || isSame ? (isSame ? 'call' : 'group') : 'other');
  state.isValue = inner(state) !== 'other' && (isSame || state.isValue || !callee);
  return state.brackets.length < 8;
}

function atSign(state: State, sign: string): boolean {
  switch (sign) {
    case '(':
    case '[':
    case '{':
      return open(state, sign);
    case ')':
    case ']':
    case '}':
      state.isValue = false;
      // A brace opens none but an expression that is an attribute's.
      return state.brackets.pop() !== undefined && sign !== '}';
    case ',':
      state.isValue = inner(state) !== 'other';
      return state.brackets.length > 0;
    case '=':
      state.isValue = inner(state) === 'group' || (inner(state) === 'call' && ARGUMENT.test(state.before));
      return true;
    case ':':
      state.isValue = inner(state) !== 'other' && state.choices-- > 0;
      return true;
    case ';':
      return false;
    default:
      state.isValue = false;
      return true;
  }
}

/** Goes on behind a piece that is no literal; false where the expression ends. */
function pass(state: State, text: string, groups: Readonly<Record<string, string | undefined>>): boolean {
  const { space, choice, compared, name, sign } = groups;
  if (space !== undefined) {
    if (!LINE_BREAK.test(space) || state.isValue || state.brackets.length > 0) return true;
    CONTINUES.lastIndex = state.at;
    return CONTINUES.test(text);
  }
  let goesOn = true;
  if (choice !== undefined) {
    if (choice.startsWith('?') && choice.length === 1) state.choices++;
    state.isValue = inner(state) !== 'other';
    state.isFirst = false;
  } else if (sign !== undefined) {
    if (sign === '=' || sign === ':') state.isFirst = false;
    goesOn = atSign(state, sign);
  } else {
    // The letter in front of a literal says of what kind it is.
    const isPrefix = name !== undefined && PREFIX.test(name) && /["'`]/.test(text.charAt(state.at));
    if (!isPrefix) state.isValue = name === 'new' || name === 'return' || name === 'await' ? state.isValue : false;
    if (!isPrefix && compared !== undefined) state.isFirst = false;
  }
  state.before = name ?? sign ?? compared ?? '';
  return goesOn;
}

/**
 * The literals that an expression may come to.
 * @param start where it begins: behind the sign that gives it to a name
 */
export function valuesOf(text: string, start: number): readonly ValueLiteral[] {
  const found: ValueLiteral[] = [];
  const state: State = {
    at: start,
    isValue: true,
    isFirst: true,
    before: text.charAt(start - 1),
    choices: 0,
    brackets: [],
  };
  let values = 0;
  for (let pieces = 0; pieces < MOST_PIECES && values <= MOST_VALUES && state.at < start + REACH; pieces++) {
    PIECE.lastIndex = state.at;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined) break;
    const { quote, choice, sign } = groups;
    if (quote !== undefined || choice !== undefined || sign === '=') values++;
    // In a sentence, and behind the tag of a template.
    if (quote !== undefined && /\w/.test(text.charAt(state.at - 1)) && !PREFIX.test(state.before)) break;
    state.at = PIECE.lastIndex;
    if (quote === undefined) {
      if (!pass(state, text, groups)) break;
      continue;
    }
    const literal = readLiteral(text, state.at - 1, quote.startsWith('\\') ? quote.length - 1 : 0);
    if (literal === undefined) break;
    state.at = literal.end + quote.length;
    GOES_ON.lastIndex = state.at;
    if (state.isValue && !GOES_ON.test(text) && !isDecoded(text, state.at, literal.value)) {
      found.push({ literal, isWhole: state.isFirst });
    }
    state.isValue = false;
    state.isFirst = false;
    state.before = '"';
  }
  return found;
}
