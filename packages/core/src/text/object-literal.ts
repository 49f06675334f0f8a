/** The value of a member: the content of a string literal, or the source text of anything else. */
export interface MemberValue {
  readonly text: string;
  readonly quoted: boolean;
}

/** An object literal of JSON or of code. */
export interface ObjectLiteral {
  /** The offset behind its closing brace. */
  readonly end: number;
  readonly members: ReadonlyMap<string, MemberValue>;
}

const KEY = /[\s,]*(?:"([^"\\\n]{1,80})"|'([^'\\\n]{1,80})'|([A-Za-z_$][\w$]{0,79}))\s*:\s*/y;
const STRING = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.)*)`/y;
/** Numbers, names, calls without nesting, lists and objects of one level: nothing else stands in key files. */
const OTHER = /[^\s,{}[\]"'`][^,{}[\]"'`]{0,200}|\[[^\][{}]{0,400}\]|\{[^{}]{0,400}\}/y;
const CLOSE = /[\s,]*\}/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readValue(text: string, at: number): (MemberValue & { readonly end: number }) | undefined {
  const string = matchAt(STRING, text, at);
  if (string !== null) {
    return { text: string[1] ?? string[2] ?? string[3] ?? '', quoted: true, end: at + string[0].length };
  }
  const other = matchAt(OTHER, text, at);
  return other === null ? undefined : { text: other[0].trimEnd(), quoted: false, end: at + other[0].length };
}

/** The object literal whose brace stands at `start`, or undefined where it is none, or longer than `longest`. */
export function readObject(source: string, start: number, longest: number): ObjectLiteral | undefined {
  const text = source.slice(start, start + longest);
  const members = new Map<string, MemberValue>();
  let at = 1;
  for (;;) {
    const close = matchAt(CLOSE, text, at);
    if (close !== null) return { end: start + at + close[0].length, members };
    const key = matchAt(KEY, text, at);
    if (key === null) return undefined;
    const value = readValue(text, at + key[0].length);
    if (value === undefined) return undefined;
    members.set(key[1] ?? key[2] ?? key[3] ?? '', { text: value.text, quoted: value.quoted });
    at = value.end;
  }
}
