import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2024',
  fixedExtension: true,
  dts: { generator: 'oxc' },
  sourcemap: false,
});
