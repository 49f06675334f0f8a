/** `"static/js/" + (names[e] || e) + "." + {12:"ab…"}[e] + ".chunk.js"`, as webpack writes the name of a chunk. */
const NAME =
  /(["'])([\w./-]{0,128})\1\s*\+\s*(?:\(?(?:(\{[^{}]{0,100000}\})\[\w+\]\s*(?:\|\||\?\?)\s*)?\w+\)?|(\{[^{}]{0,100000}\})\[\w+\])\s*\+\s*(["'])([\w.-]{1,16})\5\s*\+\s*(\{[^{}]{1,200000}\})\[\w+\]\s*\+\s*(["'])([\w.-]{0,32}\.(?:js|css))\8/g;
const ENTRY = /["']?([\w~@-]{1,128})["']?\s*:\s*(["'])([\w~@.-]{1,128})\2/g;

function entriesOf(table: string | undefined): ReadonlyMap<string, string> {
  return new Map([...(table ?? '').matchAll(ENTRY)].map(([, key = '', , value = '']) => [key, value]));
}

/** The files of all chunks that webpack's runtime can load. */
export function* webpackChunks(code: string): Generator<string> {
  for (const [, , folder = '', orNames, names, , between = '', hashes, , ending = ''] of code.matchAll(NAME)) {
    const nameOf = entriesOf(orNames ?? names);
    for (const [id, hash] of entriesOf(hashes)) yield `${folder}${nameOf.get(id) ?? id}${between}${hash}${ending}`;
  }
}
