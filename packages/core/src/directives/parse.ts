/** The words of a directive; a text without them is not read further. */
export const WORDS = 'leakgate-ignore-next-line';

/** A comment that mutes a rule on the line below it. */
export interface Directive {
  /** The rule's id, as it was written. */
  readonly rule: string;
  readonly because: string;
  /** The line of the comment, 1-based. */
  readonly line: number;
}

/** A comment that was meant to mute something, and why it does not. */
export interface FaultyDirective {
  readonly line: number;
  readonly fault: string;
}

/** The directives of a source file. */
export interface Directives {
  readonly valid: readonly Directive[];
  readonly faulty: readonly FaultyDirective[];
}

const NONE: Directives = { valid: [], faulty: [] };

/** A comment that begins its line: `//`, a block comment (in JSX too), `#` or that of HTML. What stands behind code mutes nothing. */
const COMMENT = /^\s*(?:\{\s*)?(?:\/\/+|\/\*+|#+|<!--)\s*leakgate-ignore-next-line(?![\w-])(.*)$/;
const END = /\s*(?:\*\/\s*\}?|-->)\s*$/;
const BODY = /^\s+(\w[\w-]*)\s+--\s+(\S.*)$/;

function faultOf(body: string): string {
  if (!/^\s+\w/.test(body)) return 'it names no rule';
  return /^\s+\w[\w-]*\s*(?:--\s*)?$/.test(body) ? 'it gives no reason' : 'it cannot be read';
}

/** Reads the directives of a source file. */
export function parseDirectives(text: string): Directives {
  if (!text.includes(WORDS)) return NONE;
  const valid: Directive[] = [];
  const faulty: FaultyDirective[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    const rest = COMMENT.exec(content)?.[1]?.replace(END, '').trimEnd();
    if (rest === undefined) return;
    const line = index + 1;
    const [, rule, because] = BODY.exec(rest) ?? [];
    if (rule === undefined || because === undefined) faulty.push({ line, fault: faultOf(rest) });
    else valid.push({ rule, because, line });
  });
  return { valid, faulty };
}
