import type { Plugin } from 'rolldown';
import { defineConfig } from 'tsdown';
import { builtins } from '../../scripts/build/builtins.ts';
import { WITHOUT_DOCSTRINGS } from '../../scripts/build/comments.ts';
import { licenses } from '../../scripts/build/licenses.ts';

const SPAWN = `export default {
  spawn: (...given) => globalThis.process.getBuiltinModule('node:child_process').spawn(...given),
};
`;

/** Commander can run commands that are programs of their own; leakgate has none, and sockets come with them. */
function spawnLater(): Plugin {
  return {
    name: 'spawn-later',
    resolveId: (id, importer) =>
      id === 'node:child_process' && importer?.includes('commander') === true ? '\0spawn' : undefined,
    load: (id) => (id === '\0spawn' ? SPAWN : undefined),
  };
}

/** Small files that every search needs: each costs as much as 60 KB of code. */
const SEARCH = /\/src\/cli\/(?:color|flags|scan|scan-paths|scan-staged|show|targets)\.ts$/;

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    vite: 'src/vite.ts',
    rollup: 'src/rollup.ts',
    rolldown: 'src/rolldown.ts',
    crawler: 'src/crawler.ts',
    playwright: 'src/playwright.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'es2024',
  dts: { generator: 'oxc' },
  // It starts faster than what is found and read by itself; its license comes with it.
  deps: { alwaysBundle: ['commander'], onlyBundle: false },
  outputOptions: {
    comments: WITHOUT_DOCSTRINGS,
    codeSplitting: { groups: [{ name: 'search', test: SEARCH }], includeDependenciesRecursively: false },
  },
  plugins: [spawnLater(), builtins(/^(?:cli|search)\b/), licenses()],
  sourcemap: false,
});
