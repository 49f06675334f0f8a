// Files and places that Rollup and Rolldown put into an output, each by name.

import { join } from 'node:path';
import type { BuildCase } from '../case.ts';
import { bytesEmitter } from './emitters.ts';
import {
  clean,
  copier,
  github,
  leaking,
  noPlugins,
  placeless,
  plain,
  stopped,
  tiny,
  tinyClean,
  type PlainHost,
  type Stopped,
} from './plain-case.ts';

/** What only maps hold: Rolldown writes them before they are searched. */
function stoppedByMap(host: PlainHost): Stopped {
  const late = { hook: 'writeBundle', says: /Source maps that leak were removed again: dist\/main\.js\.map$/ } as const;
  return stopped([{ ...github, surface: 'source-map', artifact: 'main.js.map', file: 'src/keys.js' }], {
    maps: 'external',
    ...(host === 'rollup' ? {} : late),
  });
}

/** What an output can hold besides plain chunks. */
export function plainPlaces(host: PlainHost): readonly BuildCase[] {
  return [
    plain(host, {
      setting: 'chunks called .mjs',
      plugins: noPlugins,
      output: (root) => ({ dir: join(root, 'dist'), entryFileNames: '[name].mjs' }),
      expected: stopped([{ ...github, artifact: 'main.mjs' }]),
      more: tiny,
    }),
    plain(host, {
      setting: 'text in UTF-16',
      plugins: (project) => [bytesEmitter(project, 'github', 'utf-16', 'notes.txt')],
      expected: stopped([{ ...placeless, surface: 'asset', artifact: 'notes.txt' }]),
      more: tinyClean,
    }),
    plain(host, {
      setting: 'the data of a binary file',
      plugins: (project) => [bytesEmitter(project, 'github', 'binary', 'app.wasm')],
      expected: stopped([{ ...placeless, surface: 'asset', artifact: 'app.wasm' }]),
      more: tinyClean,
    }),
    plain(host, {
      setting: 'octal escapes of a classic script, copied by a plugin',
      plugins: (project) => [copier(project, 'legacy.js')],
      expected: stopped([{ ...github, surface: 'chunk', artifact: 'assets/legacy.js', file: 'legacy.js' }]),
      more: { files: { ...clean, 'legacy.js': "// Classic.\nwindow.key = '@@github:octal@@';\n" }, plants: [github] },
    }),
    plain(host, {
      setting: 'a licence comment',
      plugins: noPlugins,
      expected: stopped([github]),
      more: {
        files: { 'src/main.js': '/*! @license MIT, key @@github@@ */\nexport const key = document.title;\n' },
        plants: [github],
      },
    }),
    plain(host, {
      setting: 'a map holds what tree-shaking removed',
      plugins: noPlugins,
      output: (root) => ({ dir: join(root, 'dist'), sourcemap: true }),
      expected: stoppedByMap(host),
      more: {
        files: {
          'src/main.js': "import { used } from './keys.js';\nconsole.log(used());\n",
          'src/keys.js': "export const used = () => document.title;\nexport const unused = '@@github@@';\n",
        },
        plants: [github],
      },
    }),
    plain(host, {
      setting: 'an output folder that git ignores',
      plugins: noPlugins,
      expected: stopped([github]),
      more: { ...tiny, files: { ...leaking, '.gitignore': 'dist\n*.js\n' } },
    }),
  ];
}
