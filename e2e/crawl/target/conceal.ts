const KEY = 0x55;

/**
 * A script expression that makes a text at run time, so that neither the script's text nor what can be folded of it
 * holds the text: it is seen where the script puts it, and nowhere else.
 */
export function concealed(text: string): string {
  const codes = [...text].map((character, index) => character.charCodeAt(0) ^ (KEY + (index % 7)));
  return `[${codes.join(',')}].map((c, i) => String.fromCharCode(c ^ (${KEY} + (i % 7)))).join('')`;
}
