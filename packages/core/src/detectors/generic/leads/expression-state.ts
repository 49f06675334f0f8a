// How far the signs of an expression tell whether the next literal is a value of it.

import { PREFIXES } from '../literal.ts';

/** Calls that give back what they are given, or keep it as it is. */
const SAME =
  /^(?:(?:Buffer|String|SecretString)(?:\.from|::from|::new|\.of)?|Secret|SecretStr|Field|coalesce|\.encode|\.trim|.*\.signal|.*\.ref)$/;
/** What an argument of such a call may be called: what stands in where there is none. */
const ARGUMENT = /^(?:default|default_value|value)$/;
/** Behind a line break: the expression goes on. */
const CONTINUES = /[?:|&.)]|or\b|else\b/y;
const LINE_BREAK = /\n|\\{1,3}n/;
/** Behind these words stands what they lead to. */
const LEADING: ReadonlySet<string> = new Set(['new', 'return', 'await']);
const DEEPEST = 8;

type Bracket = 'group' | 'call' | 'other';

/** Where the reading of an expression stands. */
export interface ExpressionState {
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

/** A piece of an expression that is no literal: of one kind. */
export type Piece = Readonly<Partial<Record<'space' | 'choice' | 'compared' | 'name' | 'sign', string>>>;

/** The state in front of an expression, behind the sign that leads to it. */
export function stateAt(text: string, start: number): ExpressionState {
  return { at: start, isValue: true, isFirst: true, before: text.charAt(start - 1), choices: 0, brackets: [] };
}

/** True for the letter in front of a literal that says of what kind it is. */
export function isPrefix(name: string): boolean {
  return name.length === 1 && PREFIXES.includes(name);
}

const inner = ({ brackets }: ExpressionState): Bracket => brackets.at(-1) ?? 'group';

function open(state: ExpressionState, sign: string): boolean {
  const { before, isFirst } = state;
  // A brace opens an expression where an attribute is given one, else an object or a block.
  if (sign === '{' && !(isFirst && before === '=')) return false;
  const callee = /[\w$)\]]$/.test(before);
  const isSame = callee && sign === '(' && SAME.test(before);
  state.brackets.push(!callee || isSame ? (isSame ? 'call' : 'group') : 'other');
  state.isValue = inner(state) !== 'other' && (isSame || state.isValue || !callee);
  return state.brackets.length < DEEPEST;
}

function passSign(state: ExpressionState, sign: string): boolean {
  if (sign === '=' || sign === ':') state.isFirst = false;
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

function passSpace(state: ExpressionState, text: string, space: string): boolean {
  if (!LINE_BREAK.test(space) || state.isValue || state.brackets.length > 0) return true;
  CONTINUES.lastIndex = state.at;
  return CONTINUES.test(text);
}

function passChoice(state: ExpressionState, choice: string): void {
  if (choice === '?') state.choices++;
  state.isValue = inner(state) !== 'other';
  state.isFirst = false;
}

/** A name, a comparison or a member. */
function passOther(state: ExpressionState, text: string, { name, compared }: Piece): void {
  if (name !== undefined && isPrefix(name) && /["'`]/.test(text.charAt(state.at))) return;
  if (name === undefined || !LEADING.has(name)) state.isValue = false;
  if (compared !== undefined) state.isFirst = false;
}

/** Goes on behind a piece; false where the expression ends. */
export function pass(state: ExpressionState, text: string, piece: Piece): boolean {
  const { space, choice, sign } = piece;
  if (space !== undefined) return passSpace(state, text, space);
  let goesOn = true;
  if (choice !== undefined) passChoice(state, choice);
  else if (sign !== undefined) goesOn = passSign(state, sign);
  else passOther(state, text, piece);
  state.before = piece.name ?? sign ?? piece.compared ?? '';
  return goesOn;
}

/** Goes on behind a literal, which ends there. */
export function passLiteral(state: ExpressionState): void {
  state.isValue = false;
  state.isFirst = false;
  state.before = '"';
}
