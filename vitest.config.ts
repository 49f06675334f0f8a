import { defineConfig } from 'vitest/config';

// Unit tests read the packages' sources through the `leakgate-source` export condition; end-to-end tests
// (project `e2e`) run what is built, as users get it.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ['leakgate-source', 'node', 'import', 'default'] },
        ssr: { resolve: { conditions: ['leakgate-source', 'node', 'import', 'default'] } },
        test: {
          name: 'unit',
          // Bounds what hangs; speed is for benchmarks.
          testTimeout: 60_000,
          include: ['packages/*/src/**/*.test.ts', 'fixtures/tokens/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          // Browsers of a busy machine are late now and then; what fails three times has failed. The suites of builds,
          // watchers and dev servers wait for what happens and need none of this.
          retry: 2,
          include: ['e2e/**/*.test.ts', 'fixtures/apps/*/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
