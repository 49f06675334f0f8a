import { configDefaults, defineConfig } from 'vitest/config';

const CRAWLS = 'e2e/crawl/**/*.test.ts';

// Unit tests read the packages' sources through the `leakgate-source` export condition; end-to-end tests
// (projects `e2e` and `crawl`) run what is built, as users get it.
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
          include: ['e2e/**/*.test.ts', 'fixtures/apps/*/*.test.ts'],
          exclude: [...configDefaults.exclude, CRAWLS],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'crawl',
          // Browsers of a busy machine are late now and then; what fails three times has failed.
          retry: 2,
          include: [CRAWLS],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
