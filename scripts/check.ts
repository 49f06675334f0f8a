// Everything CI asks for, in the order in which it fails fastest. Prints `N passed, N failed` last.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const RESULTS = '.leakgate-results.json';
const TYPED = [
  'packages/core',
  'packages/core/tsconfig.test.json',
  'packages/report',
  'packages/node',
  'packages/build-plugin',
  'packages/crawler',
  'packages/secretlint-rule',
  'packages/leakgate',
  'fixtures/tokens',
  'fixtures/apps/console',
  'e2e',
  'scripts',
  'bench',
];

const STEPS: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  ...TYPED.map((project) => ({ name: `types of ${project}`, command: ['tsc', '-p', project] })),
  { name: 'packages', command: ['node', 'scripts/packages.ts'] },
  { name: 'nothing left over', command: ['knip', '--no-progress'] },
];

function run([command = '', ...args]: readonly string[]): number {
  const result = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: withBins(),
    shell: process.platform === 'win32',
  });
  return result.error === undefined ? (result.status ?? 1) : 1;
}

function withBins(): NodeJS.ProcessEnv {
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...process.env, PATH: `node_modules/.bin${separator}${process.env['PATH'] ?? ''}` };
}

interface TestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
}

/** Runs every test and counts them; a suite that could not be loaded counts as a failure. */
function runTests(): { passed: number; failed: number; skipped: number } {
  rmSync(RESULTS, { force: true });
  const status = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]);
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as TestResults;
  const failed = results.numFailedTests + (results.numFailedTests === 0 ? results.numFailedTestSuites : 0);
  return {
    passed: results.numPassedTests,
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests,
  };
}

const failedSteps = STEPS.filter((step) => {
  process.stderr.write(`\n— ${step.name}\n`);
  return run(step.command) !== 0;
});
const tests = runTests();
for (const step of failedSteps) console.log(`failed: ${step.name}`);
const passed = tests.passed + STEPS.length - failedSteps.length;
const failed = tests.failed + failedSteps.length;
if (tests.passed === 0) console.log('failed: no test ran');
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exit(failed > 0 || tests.passed === 0 ? 1 : 0);
