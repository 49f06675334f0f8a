const KEY = 0x50;
/** Length of `http:`, the protocol of the page, which no reader of the script's text knows. */
const PROTOCOL_LENGTH = 5;

/**
 * A script expression that makes a text at run time, from something that only a browser knows, so that neither the
 * script's text nor what can be folded of it holds the text: it is seen where the script puts it, and nowhere else.
 */
export function concealed(text: string): string {
  const codes = [...text].map((character, index) => character.charCodeAt(0) ^ (KEY + PROTOCOL_LENGTH + (index % 7)));
  return `[${codes.join(',')}].map((c, i) => String.fromCharCode(c ^ (${KEY} + self.location.protocol.length + (i % 7)))).join('')`;
}
