const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0');

function eachUnit(text: string, write: (code: number) => string): string {
  return Array.from({ length: text.length }, (_, at) => write(text.charCodeAt(at))).join('');
}

/** Ways in which code hides a text; each makes the snippet that would stand in the source. */
export const ENCODINGS: Readonly<Record<string, (snippet: string) => string>> = {
  base64: (snippet) => `d("${Buffer.from(snippet).toString('base64')}");`,
  base64url: (snippet) => `d("${Buffer.from(snippet).toString('base64url')}");`,
  percent: (snippet) => `d("${encodeURIComponent(snippet).replaceAll("'", '%27')}");`,
  hex: (snippet) => `d("${Buffer.from(snippet).toString('hex')}");`,
  'hex escapes': (snippet) => `d("${eachUnit(snippet, (code) => `\\x${hex(code, 2)}`)}");`,
  'Unicode escapes': (snippet) => `d("${eachUnit(snippet, (code) => `\\u${hex(code, 4)}`)}");`,
  'character codes': (snippet) => `String.fromCharCode(${[...Buffer.from(snippet)].join(',')});`,
  'JSON in JSON': (snippet) => `JSON.parse(${JSON.stringify(JSON.stringify({ a: snippet }))});`,
  'data URI': (snippet) => `d("data:text/javascript;base64,${Buffer.from(snippet).toString('base64')}");`,
};
