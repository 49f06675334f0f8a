/** Longest text of pairs that is taken for one. */
const LONGEST_PAIRS = 65_536;
const ADDRESS = /^[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'<>]*$/i;
const COOKIES = /^[\w.%*-]{1,80}=[^;\s<>]*(?:;\s?[\w.%*-]{1,80}(?:=[^;<>]*)?)*;?$/;
const FORM = /^[\w.%+*[\]-]{1,80}=[^&\s"'<>]*(?:&[\w.%+*[\]-]{1,80}=[^&\s"'<>]*)*$/;
const JSON_START =
  /^\s{0,64}(?:\{\s{0,64}(?:"(?:[^"\\]|\\.){0,200}"\s{0,8}:|\})|\[\s{0,64}(?:[[{"\]\d-]|true|false|null))/;
const JSON_END = /[\]}]\s{0,64}$/;

/**
 * True where the whole text is data that a page sends or receives: a JSON document, the body of a form, cookies or an
 * address. A source map is none: what it holds is code.
 */
export function isData(text: string): boolean {
  if (JSON_START.test(text.slice(0, 512)) && JSON_END.test(text.slice(-80))) return !text.includes('"mappings"');
  return text.length <= LONGEST_PAIRS && (FORM.test(text) || COOKIES.test(text) || ADDRESS.test(text));
}
