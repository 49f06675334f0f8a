// `node bench/src/commit.ts`: what leakgate adds to a usual commit, on the clock of whoever waits for it, installed from
// tarballs as users have it. Writes figures/commit.md. The packages must be built.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, writeProject, type Project } from '../../e2e/packages/project.ts';
import { packAll } from '../../scripts/packages/pack.ts';
import { milliseconds, timesOf, type Times } from './measure.ts';

const ROUNDS = 15;
const STAGED = [1, 5, 10];
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Sources of our own, as a commit of any project has them. */
const SOURCES = join(ROOT, 'packages/node/src/files');

const PRESET = { id: '@secretlint/secretlint-rule-preset-recommend' };
const RULE = { id: '@leakgate/secretlint-rule' };

/** One way of looking at a commit. */
interface Way {
  readonly name: string;
  readonly args: readonly string[];
}

function git(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
}

/** A project that the packages and secretlint are installed in, as a git repository. */
function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
  const project: Project = { folder, node: dirname(process.execPath) };
  const peers = { secretlint: '>=13', [PRESET.id]: '>=13' };
  writeProject(project, packAll(join(folder, 'packed')), peers, {
    '.gitignore': 'node_modules\n*.json\n',
    'preset.json': JSON.stringify({ rules: [PRESET] }),
    'both.json': JSON.stringify({ rules: [RULE, PRESET] }),
  });
  const { code, output } = install(project, ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm install failed: ${output}`);
  git(folder, 'init', '-q', '.');
  return folder;
}

/** Stages sources of our own; gives their names. */
function stage(folder: string, count: number): readonly string[] {
  const files = readdirSync(SOURCES)
    .filter((name) => name.endsWith('.ts'))
    .slice(0, count);
  for (const file of files) writeFileSync(join(folder, file), readFileSync(join(SOURCES, file)));
  git(folder, 'add', ...files);
  return files;
}

/** Runs a way as a hook would; in milliseconds of the clock. */
function time(folder: string, { name, args }: Way): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const duration = performance.now() - start;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return duration;
}

/** All ways in turn, so that what else the machine does meets them alike. The first round is not counted. */
function race(folder: string, ways: readonly Way[]): ReadonlyMap<string, Times> {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => ways.map((way) => time(folder, way))).slice(1);
  return new Map(ways.map(({ name }, index) => [name, timesOf(rounds.map((round) => round[index] ?? Number.NaN))]));
}

function waysFor(folder: string, files: readonly string[]): readonly Way[] {
  const secretlint = join(folder, 'node_modules/secretlint/bin/secretlint.js');
  const leakgate = join(folder, 'node_modules/leakgate/bin/leakgate.js');
  return [
    { name: 'secretlint, its recommended preset', args: [secretlint, '--secretlintrc', 'preset.json', ...files] },
    { name: 'secretlint, the preset and leakgate', args: [secretlint, '--secretlintrc', 'both.json', ...files] },
    { name: '`leakgate scan --staged`', args: [leakgate, 'scan', '--staged', '--quiet'] },
    { name: '`node --eval ""`, for comparison', args: ['--eval', ''] },
  ];
}

function rowsFor(folder: string, count: number): readonly string[] {
  const times = race(folder, waysFor(folder, stage(folder, count)));
  return [...times].map(([name, all]) => `| ${count} | ${name} | ${milliseconds(all)} |`);
}

const folder = repository();
const rows = STAGED.flatMap((count) => rowsFor(folder, count));
rmSync(folder, { recursive: true });
const [load = 0] = loadavg();
const text = `## A commit

What a hook adds to a commit, in milliseconds on the clock: the median of ${ROUNDS} runs, each way in turn (least to
most). The files are sources of 1 to 5 KB. ${cpus().length} cores, load ${load.toFixed(1)}, Node ${process.versions.node}.

| files staged | hook | ms |
|---:|---|---:|
${rows.join('\n')}
`;
const figures = fileURLToPath(new URL('../figures/', import.meta.url));
mkdirSync(figures, { recursive: true });
writeFileSync(join(figures, 'commit.md'), text);
console.log(text);
