import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', 'compile-cache': 'src/compile-cache.ts' },
  format: 'esm',
  platform: 'node',
  target: 'es2024',
  dts: { generator: 'oxc' },
  sourcemap: false,
});
