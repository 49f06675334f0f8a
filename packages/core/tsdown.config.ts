import { defineConfig } from 'tsdown';
import { licenses } from '../../scripts/build/licenses.ts';
import { ascii, baked, partsApart } from './scripts/build-plugins.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    portable: 'src/portable.ts',
    scripts: 'src/script/read-script.ts',
    formats: 'src/formats/text.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2024',
  fixedExtension: true,
  dts: { generator: 'oxc' },
  // One file starts in half the time of a dozen: finding and reading a package takes as long as 60 KB of code.
  deps: { alwaysBundle: [/^@(?:jridgewell|noble|scure)\//], onlyBundle: false },
  plugins: [baked(), partsApart(), ascii(), licenses()],
  sourcemap: false,
});
