// Plugins of others that change, move or add files late.

import legacy from '@vitejs/plugin-legacy';
import { compression } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import type { BuildCase } from '../case.ts';
import { clean, CLEAN, github, leaking, placeless, stopped, vite } from './vite-case.ts';

/** There is a plugin-legacy for each version of Vite, and it builds with the one that is installed as `vite`. */
const once = { newest: true } as const;

/** Settings with well-known plugins. */
export const vitePluginCases: readonly BuildCase[] = [
  vite('plugin-legacy: a leak in both outputs is told once', {
    ...once,
    files: leaking,
    config: () => ({ plugins: [legacy({ targets: ['chrome 60'] })] }),
    expected: stopped([{ ...github, artifact: 'assets/index-legacy.js' }]),
  }),
  vite('singlefile: seen before the script moves into the page', {
    files: leaking,
    config: () => ({ plugins: [viteSingleFile()] }),
    expected: stopped([{ ...github, artifact: 'index.js' }]),
  }),
  vite('compression: a leak leaves no compressed copy', {
    files: { ...leaking, 'public/data.json': `{ "filler": "${'filler '.repeat(500)}" }\n` },
    config: () => ({ plugins: [compression({ threshold: 0 })] }),
    expected: stopped([github]),
  }),
  vite('compression: packed copies are judged as what they are copies of', {
    files: leaking,
    config: () => ({ plugins: [compression({ threshold: 0 })] }),
    options: {
      policy: [{ when: { rule: 'github-pat-classic', path: 'src/**' }, verdict: 'note', because: 'revoked long ago' }],
    },
    expected: { kind: 'passes', prints: CLEAN, rules: ['github-pat-classic'] },
  }),
  vite('PWA: a service worker that is written last', {
    files: clean,
    config: ({ value }) => ({
      plugins: [
        VitePWA({
          injectRegister: false,
          manifest: false,
          workbox: { additionalManifestEntries: [{ url: `/data?key=${value('github')}`, revision: null }] },
        }),
      ],
    }),
    expected: stopped([{ ...placeless, artifact: 'sw.js' }], {
      hook: 'closeBundle',
      onDisk: ['sw.js'],
      says: /on disk in dist: do not deploy it/,
    }),
  }),
  vite('PWA: a web app manifest of its own', {
    files: clean,
    config: ({ value }) => ({
      plugins: [VitePWA({ injectRegister: false, manifest: { name: 'app', start_url: `/?key=${value('github')}` } })],
    }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'manifest.webmanifest' }]),
  }),
  vite('compression and PWA, and no leak', {
    files: clean,
    plants: [],
    config: () => ({ plugins: [compression(), VitePWA({ manifest: { name: 'app' } })] }),
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
  vite('all of them, and no leak', {
    ...once,
    files: clean,
    plants: [],
    config: () => ({
      plugins: [legacy({ targets: ['chrome 60'] }), compression(), VitePWA({ manifest: { name: 'app' } })],
    }),
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
];
