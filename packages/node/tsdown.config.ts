import { defineConfig } from 'tsdown';
import { builtins } from '../../scripts/build/builtins.ts';
import { WITHOUT_DOCSTRINGS } from '../../scripts/build/comments.ts';
import { licenses } from '../../scripts/build/licenses.ts';

export default defineConfig({
  entry: { index: 'src/index.ts', 'compile-cache': 'src/compile-cache.ts' },
  format: 'esm',
  platform: 'node',
  target: 'es2024',
  dts: { generator: 'oxc' },
  // It starts faster than what is found and read by itself; its license comes with it.
  deps: { alwaysBundle: ['valibot'], onlyBundle: false },
  outputOptions: { comments: WITHOUT_DOCSTRINGS },
  plugins: [builtins(), licenses()],
  sourcemap: false,
});
