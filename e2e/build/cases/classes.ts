// Everything that a script can hide a token in, each by name, in every host.

import type { Plant } from '../plants.ts';

/** A way in which a token gets into a build. */
export interface LeakClass {
  readonly name: string;
  /** The script that every host starts from; `src/main.js`. */
  readonly lines: readonly string[];
  /** Files beside it. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the token is to be found; its artifact is the chunk that the script becomes. */
  readonly plants: readonly Plant[];
}

const FILE = 'src/main.js';

/** A token in the chunk of the script. */
const github: Plant = {
  key: 'github',
  rule: 'github-pat-classic',
  row: 'github-pat-classic',
  file: FILE,
  surface: 'chunk',
  artifact: 'main.js',
};

function lines(name: string, text: readonly string[], more: Partial<LeakClass> = {}): LeakClass {
  return { name, lines: ['// Entry.', ...text], plants: [github], ...more };
}

function expression(name: string, text: string, more: Partial<LeakClass> = {}): LeakClass {
  return lines(name, [`console.log(${text});`], more);
}

const gitlab: Plant = { ...github, key: 'gitlab', rule: 'gitlab-pat', row: 'gitlab-pat' };
const pem: Plant = { ...github, key: 'pem', rule: 'pem-private-key', row: 'pem-private-key' };
const serviceRole: Plant = {
  ...github,
  key: 'role',
  rule: 'supabase-service-role-jwt',
  row: 'supabase-service-role-jwt',
};

/** The value stands there, encoded at most. */
const written: readonly LeakClass[] = [
  expression('a literal', "'@@github@@'"),
  expression('a template literal', '`key @@github@@ of us`'),
  expression('two tokens on one line', "'@@github@@', '@@gitlab@@'", { plants: [github, gitlab] }),
  expression('a key with escaped newlines', "'@@pem:lines@@'", { plants: [pem] }),
  expression('a key with newlines', '`@@pem@@`', { plants: [pem] }),
  expression('a token whose claims say that it is a server key', "'@@role@@'", { plants: [serviceRole] }),
  expression('hex escapes', "'@@github:hex-escapes@@'"),
  expression('unicode escapes', "'@@github:unicode@@'"),
  expression('JSON in JSON', "JSON.parse(document.title + '@@github:json-in-json@@')"),
  expression('a base64 data URI', "new URL('data:text/plain;base64,@@github:base64@@')"),
];

/** The ways of reading that the engine has for any text. */
const encoded: readonly LeakClass[] = [
  expression('base64 in atob', "atob('@@github:base64@@')"),
  expression('base64 at the second alignment', "atob('@@github:base64-1@@')"),
  expression('base64 at the third alignment', "atob('@@github:base64-2@@')"),
  expression('base64url', "decode('@@github:base64url@@')", { files: {} }),
  expression('percent escapes', "decodeURIComponent(document.title + '@@github:percent@@')"),
  expression('hex', "fromHex('@@github:hex@@')"),
  expression('HTML entities', "document.title + '@@github:entities@@'"),
  expression('gzip in base64', "inflate('@@github:gzip@@')"),
];

/** What only somebody who reads the script can put together. */
const joined: readonly LeakClass[] = [
  lines('joined with +', ["const head = '@@github:head@@';", "console.log(head + '@@github:tail@@');"]),
  lines('joined in a template', ["const head = '@@github:head@@';", 'console.log(`${head}@@github:tail@@`);']),
  expression(
    'joined behind a prefix that a test decides',
    "(location.port ? '@@github:head@@' : 'test_') + '@@github:tail@@'",
  ),
  expression('joined with concat', "'@@github:head@@'.concat('@@github:tail@@')"),
  expression('joined from an array', "['@@github:head@@', '@@github:tail@@'].join('')"),
  expression('with marks taken out', "'@@github:marked@@'.replaceAll('#', '')"),
  expression('reversed', "'@@github:reversed@@'.split('').reverse().join('')"),
  expression('from char codes', 'String.fromCharCode(@@github:codes@@)'),
  lines('joined by a function', [
    'const join = (a, b) => a + b;',
    "console.log(join('@@github:head@@', '@@github:tail@@'));",
  ]),
  lines('from properties of an object', [
    "const parts = { head: '@@github:head@@', tail: '@@github:tail@@' };",
    'console.log(parts.head + parts.tail);',
  ]),
  lines('split over modules', ["import { head, tail } from './parts.js';", 'console.log(head + tail);'], {
    files: { 'src/parts.js': "export const head = '@@github:head@@', tail = '@@github:tail@@';\n" },
    plants: [{ ...github, file: 'src/parts.js' }],
  }),
];

/** Classes whose token stands in the script as text. */
export const WRITTEN: readonly LeakClass[] = written;
/** Classes whose token stands in it encoded. */
export const ENCODED: readonly LeakClass[] = encoded;
/** Classes whose token stands nowhere until the script runs. */
export const JOINED: readonly LeakClass[] = joined.map((each) => ({
  ...each,
  plants: each.plants.map((plant) => ({ ...plant, inPieces: true })),
}));
