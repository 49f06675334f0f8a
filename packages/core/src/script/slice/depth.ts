import { markedKinds, visitBrackets } from './brackets.ts';

/**
 * Parsers recurse, and native ones end the whole process where their stack does: at between 5,000 and 10,000 levels in
 * what was tried, and at fewer for templates in templates. Scripts of people stay below 1,000.
 */
const DEEPEST = 3000;
/** `else if` and words in front of one another nest without a bracket. */
const MOST_NESTING_WORDS = 2000;
const NESTING_WORDS =
  /\belse\b|\b(?:typeof|void|delete|new|await|do|yield)\s+(?=(?:typeof|void|delete|new|await|do|yield)\b)/g;

/** Operators that nest what stands beside them, and the characters after which they no longer do. */
const KINDS = markedKinds('+-*%&|^!~?:=<>.;,\n');
const SEMICOLON = 0x3b;
const COMMA = 0x2c;
const NEWLINE = 0x0a;

/** Text that goes on behind a line break, and text that cannot begin a statement. */
const GOES_ON = /[-+*/%&|^!~?:=<>.,([{]\s*$|\b(?:else|do|return|new|typeof|void|delete|await|yield|in|of|throw)\s*$/;
const COMES_FROM = /^\s*(?:[-+*/%&|^?:=<>.,)\]}]|else\b)/;

/** True where a line break surely ends a statement. */
function endsStatement(code: string, at: number): boolean {
  return !GOES_ON.test(code.slice(Math.max(0, at - 20), at)) && !COMES_FROM.test(code.slice(at + 1, at + 120));
}

/** How deep an expression may be nested, read from its brackets and operators: never too little. */
function deepest(code: string): number {
  const chains = [0];
  let depth = 0;
  let most = 0;
  const grow = (): void => {
    chains.push((chains.pop() ?? 0) + 1);
    depth++;
    if (depth > most) most = depth;
  };
  visitBrackets(code, KINDS, {
    open(at, isBrace) {
      grow();
      // A hole in a template nests a template and an expression.
      if (!isBrace && code.charCodeAt(at) === 0x7b) grow();
      chains.push(0);
    },
    close() {
      depth -= chains.pop() ?? 0;
    },
    mark(at, char) {
      const ends = char === SEMICOLON || char === COMMA || (char === NEWLINE && endsStatement(code, at));
      if (char !== NEWLINE && !ends) grow();
      if (ends) depth -= chains.pop() ?? 0;
      if (ends) chains.push(0);
    },
  });
  return most;
}

/** True where the code may be nested deeper than a parser's stack is safe for. Errs on the side of deep. */
export function isTooDeep(code: string): boolean {
  return deepest(code) > DEEPEST || (code.match(NESTING_WORDS)?.length ?? 0) > MOST_NESTING_WORDS;
}
