import { defineConfig } from 'tsdown';
import { WITHOUT_DOCSTRINGS } from '../../scripts/build/comments.ts';
import { licenses } from '../../scripts/build/licenses.ts';
import { ascii, baked, PARTS, partsApart, startTogether } from './scripts/build-plugins.ts';

const inside = [baked(), partsApart()];

export default defineConfig({
  entry: { index: 'src/index.ts', portable: 'src/portable.ts', ...PARTS },
  format: 'esm',
  platform: 'neutral',
  target: 'es2024',
  fixedExtension: true,
  dts: { generator: 'oxc' },
  // One file starts in half the time of a dozen: finding and reading a package takes as long as 60 KB of code.
  deps: { alwaysBundle: [/^@(?:jridgewell|noble|scure)\//], onlyBundle: false },
  outputOptions: {
    comments: WITHOUT_DOCSTRINGS,
    codeSplitting: { groups: [await startTogether(inside)], includeDependenciesRecursively: false },
  },
  plugins: [...inside, ascii(), licenses()],
  sourcemap: false,
});
