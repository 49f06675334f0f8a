// Files and places that Vite puts into an output, each by name.

import { tinyApp } from '../apps/tiny.ts';
import type { BuildCase } from '../case.ts';
import type { Plant } from '../plants.ts';
import { bytesEmitter, namer } from './emitters.ts';
import { clean, CLEAN, github, leaking, placeless, stopped, stoppedByMap, vite } from './vite-case.ts';

const PAGE = 'index.html';

/** A page in which one line is given. */
function page(line: string): BuildCase['files'] {
  return {
    ...clean,
    [PAGE]: `<!doctype html>\n<html lang="en">\n${line}\n<script type="module" src="/src/main.ts"></script>\n</html>\n`,
  };
}

const inPage: Plant = { ...placeless, file: PAGE, surface: 'html', artifact: PAGE };

const pages: readonly BuildCase[] = [
  ['an attribute of the page', '<div data-key="@@github@@"></div>'],
  ['a comment of the page', '<!-- the key is @@github@@ -->'],
  ['a meta element', '<meta name="key" content="@@github@@">'],
  ['entities in the page', '<div data-key="key: &quot;@@github@@&quot;"></div>'],
  // A module may hold none, a classic script may.
  ['octal escapes in a script of the page', "<script>\n  window.key = '@@github:octal@@';\n</script>"],
  ['JSON in the page', '<script type="application/json">{"key":"@@github@@"}</script>'],
].map(([name = '', line = '']) => vite(name, { files: page(line), expected: stopped([inPage]) }));

const inPublic: Plant = { ...placeless, surface: 'public-file' };

const publicFiles: readonly BuildCase[] = [
  vite('an env file in public/', {
    files: { ...clean, 'public/.env': '# copied by hand\nDEPLOY_TOKEN=@@github@@\n' },
    expected: stopped([{ ...inPublic, file: 'public/.env', artifact: '.env' }], {
      says: /Copied from public\/ and removed again: dist\/\.env/,
    }),
  }),
  vite('a web app manifest', {
    files: { ...clean, 'public/site.webmanifest': '{\n  "start_url": "/?key=@@github@@"\n}\n' },
    expected: stopped([{ ...inPublic, file: 'public/site.webmanifest', artifact: 'site.webmanifest' }]),
  }),
  vite('a manifest.json in public/', {
    files: { ...clean, 'public/manifest.json': '{\n  "gcm_sender_key": "@@github@@"\n}\n' },
    expected: stopped([{ ...inPublic, file: 'public/manifest.json', artifact: 'manifest.json' }]),
  }),
  vite('a script in public/', {
    files: { ...clean, 'public/legacy.js': "window.key = '@@github@@';\n" },
    expected: stopped([{ ...inPublic, file: 'public/legacy.js', artifact: 'legacy.js' }]),
  }),
  vite('octal escapes in a script in public/', {
    files: { ...clean, 'public/legacy.js': "window.key = '@@github:octal@@';\n" },
    expected: stopped([{ ...inPublic, file: 'public/legacy.js', artifact: 'legacy.js' }]),
  }),
];

const written: readonly BuildCase[] = [
  vite('chunks called .mjs', {
    files: leaking,
    config: () => ({ build: { rolldownOptions: { output: { entryFileNames: 'assets/[name].mjs' } } } }),
    expected: stopped([{ ...github, artifact: 'assets/index.mjs' }]),
  }),
  vite('text in UTF-16', {
    files: clean,
    config: (project) => ({ plugins: [bytesEmitter(project, 'github', 'utf-16', 'notes.txt')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'notes.txt' }]),
  }),
  vite('the data of a binary file', {
    files: clean,
    config: (project) => ({ plugins: [bytesEmitter(project, 'github', 'binary', 'app.wasm')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'app.wasm' }]),
  }),
  vite('a string of a program in WebAssembly, between two others with nothing between them', {
    files: clean,
    config: (project) => ({ plugins: [bytesEmitter(project, 'github', 'strings', 'app.wasm')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'app.wasm' }]),
  }),
  vite('a file that is packed, without the file that it was made of', {
    files: clean,
    config: (project) => ({ plugins: [bytesEmitter(project, 'github', 'brotli', 'notes.txt.br')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'notes.txt.br' }]),
  }),
  vite('an output folder that git ignores', {
    files: { ...leaking, '.gitignore': 'dist\n*.js\n' },
    expected: stopped([github]),
  }),
];

/** Only a map holds it. */
const inMap: Plant = { ...github, surface: 'source-map', artifact: 'assets/index.js.map' };

const maps: readonly BuildCase[] = [
  vite('escaped quotes in a map', {
    files: tinyApp(['// It was "@@github@@" once.', "console.log('nothing');"]),
    config: () => ({ build: { sourcemap: true } }),
    ...stoppedByMap(inMap),
  }),
  vite('a map holds what tree-shaking removed', {
    files: tinyApp(["import { used } from './keys.ts';", 'console.log(used());'], {
      'src/keys.ts': "export const used = (): string => document.title;\nexport const unused = '@@github@@';\n",
    }),
    config: () => ({ build: { sourcemap: true } }),
    ...stoppedByMap({ ...inMap, file: 'src/keys.ts' }),
  }),
  vite("a file's name", {
    files: clean,
    newest: true,
    config: (project) => ({ plugins: [namer(project)] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'data/ghp_…(40).txt' }]),
    mends: false,
  }),
  vite('a hidden map', {
    files: tinyApp(['/* It was @@github@@ once. */', "console.log('nothing');"]),
    config: () => ({ build: { sourcemap: 'hidden' } }),
    ...stoppedByMap(inMap),
  }),
  vite('without maps what tree-shaking removed is nowhere', {
    files: tinyApp(["import { used } from './keys.ts';", 'console.log(used());'], {
      'src/keys.ts': "export const used = (): string => document.title;\nexport const unused = '@@github@@';\n",
    }),
    expected: { kind: 'passes', prints: CLEAN, rules: ['github-pat-classic'] },
  }),
];

const libraries: readonly BuildCase[] = [
  vite('a licence comment of a library', {
    files: { 'src/lib.js': '/*! @license MIT, key @@github@@ */\nexport const a = () => document.title;\n' },
    // Vite 7 drops the comment.
    newest: true,
    config: () => ({ build: { lib: { entry: 'src/lib.js', formats: ['es'], fileName: 'lib' }, minify: false } }),
    expected: stopped([{ ...github, file: 'src/lib.js', artifact: 'lib.js' }]),
  }),
];

/** Where tokens can stand in what Vite writes. */
export const vitePlaceCases: readonly BuildCase[] = [...pages, ...publicFiles, ...written, ...maps, ...libraries];
