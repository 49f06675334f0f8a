// `node bench/src/commit.ts`: what leakgate adds to a usual commit, on the clock of whoever waits for it, installed from
// tarballs as users have it. Writes figures/commit.md. The packages must be built.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, writeProject, type Project } from '../../e2e/packages/project.ts';
import { packAll } from '../../scripts/packages/pack.ts';
import { milliseconds, timesOf } from './measure.ts';

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

/** What a run took, in milliseconds. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

/** Has the process say at its end how long processors worked for it. */
const COUNTING = `import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, String((user + system) / 1000)); });`;
const COUNTED = ['--import', `data:text/javascript,${encodeURIComponent(COUNTING)}`];

/** Runs a way as a hook would. */
function take(folder: string, { name, args }: Way): Taken {
  const start = performance.now();
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe'] as const;
  const child = spawnSync(process.execPath, [...COUNTED, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: [...stdio],
  });
  const clock = performance.now() - start;
  if (child.status !== 0) throw new Error(`${name} ended with ${child.status}: ${child.stderr}`);
  return { clock, processor: Number(child.output[3]) };
}

/** All ways in turn, so that what else the machine does meets them alike. The first round is not counted. */
function race(folder: string, ways: readonly Way[]): readonly string[] {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => ways.map((way) => take(folder, way))).slice(1);
  return ways.map(({ name }, index) => {
    const taken = rounds.flatMap((round) => round[index] ?? []);
    const [clock, processor] = [taken.map((each) => each.clock), taken.map((each) => each.processor)];
    return `${name} | ${milliseconds(timesOf(clock))} | ${milliseconds(timesOf(processor))}`;
  });
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
  return race(folder, waysFor(folder, stage(folder, count))).map((row) => `| ${count} | ${row} |`);
}

const folder = repository();
const rows = STAGED.flatMap((count) => rowsFor(folder, count));
rmSync(folder, { recursive: true });
const [load = 0] = loadavg();
const text = `## A commit

What a hook takes, in milliseconds: the median of ${ROUNDS} runs, each way in turn (least to most). The clock is what the
person waits, and means something on a quiet machine only; the processor's time is of the process without git's. The files
are sources of 1 to 5 KB. ${cpus().length} cores, load ${load.toFixed(1)}, Node ${process.versions.node}.

| files staged | hook | clock | processor |
|---:|---|---:|---:|
${rows.join('\n')}
`;
const figures = fileURLToPath(new URL('../figures/', import.meta.url));
mkdirSync(figures, { recursive: true });
writeFileSync(join(figures, 'commit.md'), text);
console.log(text);
