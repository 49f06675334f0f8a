// Puts strings into an array as obfuscators do, from what is known of their output and from nothing of the engine.

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/';
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** How the strings are written. */
export type Encoding = 'plain' | 'base64' | 'rc4';

/** Numbers in front of the strings: their sum says how far the array has to be turned. */
const NUMBERS = [1234, 567, 89_012, 345];

export interface Obfuscation {
  readonly encoding: Encoding;
  /** The index of the first string. */
  readonly offset: number;
  /** How far the array has to be turned; the script does not turn it where it is 0. */
  readonly turn: number;
}

function base64(text: string): string {
  const written = Buffer.from(text).toString('base64').replaceAll('=', '');
  return [...written].map((char) => ALPHABET.charAt(STANDARD.indexOf(char))).join('');
}

function rc4(text: string, key: string): string {
  const state = [...Array(256).keys()];
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key.charCodeAt(i % key.length)) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return Array.from(text, (char) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return String.fromCharCode(char.charCodeAt(0) ^ state[(state[i]! + state[j]!) & 255]!);
  }).join('');
}

function keyOf(index: number): string {
  return `k${index}y!`;
}

function written(text: string, index: number, encoding: Encoding): string {
  if (encoding === 'plain') return text;
  return base64(encoding === 'base64' ? text : rc4(text, keyOf(index)));
}

/** The body of the decoder behind the index: only what tells the encodings apart is there, as nothing is run. */
const DECODING: Readonly<Record<Encoding, string>> = {
  plain: '',
  base64: `const z = (t) => { const a = '${ALPHABET}='; return decodeURIComponent(a.indexOf(t)); }; v = z(v);`,
  rc4: `const z = (t) => { const a = '${ALPHABET}='; return decodeURIComponent(a.indexOf(t) ^ k); }; v = z(v);`,
};

/** The declarations that hold the strings, and the calls that ask for each of them. */
export function inArray(
  strings: readonly string[],
  { encoding, offset, turn }: Obfuscation,
): { readonly declarations: string; readonly calls: readonly string[] } {
  const texts = [...NUMBERS.map((number) => `${number}abc`), ...strings];
  const array = texts.map((text, index) => JSON.stringify(written(text, index, encoding)));
  const turned = [...array.slice(array.length - turn), ...array.slice(0, array.length - turn)];
  const call = (name: string, index: number): string => {
    const key = encoding === 'rc4' ? `, ${JSON.stringify(keyOf(index))}` : '';
    return `${name}(0x${(index + offset).toString(16)}${key})`;
  };
  const sum = NUMBERS.map((_, index) => `parseInt(${call('q', index)}) / ${index + 1}`).join(' + ');
  const target = NUMBERS.reduce((all, number, index) => all + number / (index + 1), 0);
  const turning = `(function (g, t) { const q = d, r = g(); while (!![]) { try { const s = ${sum}; if (s === t) break; else r['push'](r['shift']()); } catch (e) { r['push'](r['shift']()); } } }(w, ${target}));`;
  return {
    declarations: [
      `function w() { const a = [${turned.join(', ')}]; w = function () { return a; }; return w(); }`,
      `function d(i, k) { i = i - 0x${offset.toString(16)}; const a = w(); let v = a[i]; ${DECODING[encoding]} return v; }`,
      ...(turn === 0 ? [] : [turning]),
    ].join('\n'),
    calls: strings.map((_, index) => call('d', index + NUMBERS.length)),
  };
}
