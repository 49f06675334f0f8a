// The first thing that runs on a fresh machine, on whatever Node is there (plain JavaScript for that reason). It brings
// what is missing (a supported Node, pnpm, the dependencies, the built packages) and then runs a task with it.
//
//   node scripts/run.mjs test|demo|check
//
// Nothing is installed outside this folder. A Node is brought only where the running one is outside the range.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_MAJOR, nodeOf } from './set-up/node.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PNPM_MAJOR = 12;

const TASKS = {
  test: [['scripts/check.ts']],
  demo: [['scripts/demo.ts']],
};

/** The range of Babel 8, which the published packages share: ^22.18 || >=24.11. */
function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major > 24;
}

function fail(message) {
  console.error(`leakgate set-up: ${message}`);
  process.exit(1);
}

function run(command, args, env, options = {}) {
  // npm and npx are scripts on Windows, which only a shell can start there.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const result = spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell, ...options });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

function must(what, command, args, env) {
  if (run(command, args, env) !== 0) fail(`${what} failed; the output above says why`);
}

/** The folder of a Node in the supported range: the running one's, else one that is brought. */
function supportedNode() {
  if (isSupported(process.versions.node)) return dirname(process.execPath);
  try {
    return nodeOf(NODE_MAJOR);
  } catch (error) {
    return fail(error.message);
  }
}

function environment(nodeFolder) {
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const key = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  env[key] = nodeFolder + delimiter + (env[key] ?? '');
  return env;
}

/** True where a Chromium is on PATH, or where Playwright keeps its own: the places that the crawler looks in. */
function hasChromium(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
  if (names.some((name) => folders.some((folder) => folder !== '' && existsSync(join(folder, name))))) return true;
  const ask =
    "import { existsSync } from 'node:fs'; import { chromium } from 'playwright-core'; process.exit(existsSync(chromium.executablePath()) ? 0 : 1)";
  return run('node', ['--input-type=module', '-e', ask], env, { cwd: join(ROOT, 'packages', 'crawler') }) === 0;
}

/** Brings a package of Debian or its kin, where that may be done. */
function bringPackage(name, env) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update', '-qq'], env);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], env);
}

/** Its recipe is tested with the framework itself; without it git runs what its hook would run. */
function bringPreCommit(env) {
  const { error } = spawnSync('pre-commit', ['--version'], { env, stdio: 'ignore' });
  if (error === undefined) return;
  console.error('leakgate set-up: bringing the pre-commit framework');
  bringPackage('pre-commit', env);
}

/** The crawler's tests and the demo need a browser: Playwright's own, else the one of Debian and its kin. */
function bringChromium(env) {
  if (hasChromium(env)) return;
  console.error('leakgate set-up: bringing a Chromium');
  const cli = join(ROOT, 'packages', 'crawler', 'node_modules', 'playwright-core', 'cli.js');
  if (run('node', [cli, 'install', 'chromium'], env) === 0 && hasChromium(env)) return;
  bringPackage('chromium', env);
  if (!hasChromium(env)) fail('no Chromium could be brought; install one by hand, so that it is on PATH');
}

const task = process.argv[2] ?? '';
if (!(task in TASKS)) fail(`there is no task «${task}»; there are ${Object.keys(TASKS).join(', ')}`);

const env = environment(supportedNode());
const pnpm = ['-y', `pnpm@${PNPM_MAJOR}`];
must(
  'installing the dependencies',
  'npx',
  [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
  env,
);
must('building the packages', 'npx', [...pnpm, '--recursive', '--filter', './packages/*', 'run', 'build'], env);
bringChromium(env);
if (task === 'test') bringPreCommit(env);
for (const [script, ...args] of TASKS[task]) {
  const status = run('node', [script, ...args, ...process.argv.slice(3)], env, { stdio: ['ignore', 1, 2] });
  if (status !== 0) process.exit(status);
}
