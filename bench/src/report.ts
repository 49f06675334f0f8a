import { cpus, loadavg, totalmem } from 'node:os';
import { KINDS, type CorpusFile } from './corpus.ts';
import { HOSTILE_BYTES } from './hostile.ts';
import { megabytes, milliseconds, speed, type Results, type Times } from './measure.ts';
import type { HostileRow, MemoryRow } from './processes.ts';

/** Everything that was measured. */
export interface Sections {
  readonly files: readonly CorpusFile[];
  readonly rounds: number;
  readonly results: Results;
  readonly starts: readonly { readonly what: string; readonly times: Times }[];
  readonly hostile: readonly HostileRow[];
  readonly memory: MemoryRow;
  readonly figures: readonly string[];
}

function bytesOf(files: readonly CorpusFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function corpusTable(files: readonly CorpusFile[]): string {
  const rows = KINDS.map((kind) => {
    const own = files.filter((file) => file.kind === kind);
    return [kind, String(own.length), (bytesOf(own) / 1e6).toFixed(1)];
  });
  return table(['kind', 'files', 'MB'], [...rows, ['all', String(files.length), (bytesOf(files) / 1e6).toFixed(1)]]);
}

const WHAT: Readonly<Record<string, string>> = {
  kernel: 'scan kernel alone, every format loaded',
  twin: 'its fallback in plain TypeScript',
  '@secretlint/core': '`@secretlint/core` with the recommended preset',
};

/** Kinds with less are too little to be timed by themselves. */
const LEAST_OF_KIND = 1_000_000;

function nameOf(contestant: string): string {
  return contestant.startsWith('ripgrep')
    ? `\`rg -o -F -j1\`, the same literals (${contestant})`
    : (WHAT[contestant] ?? contestant);
}

/** How many times as fast the kernel is. */
function ratio(results: Results, name: string, group: string): string {
  const [kernel, other] = [results.get('kernel')?.get(group), results.get(name)?.get(group)];
  return kernel === undefined || other === undefined ? '' : (other.median / kernel.median).toFixed(1);
}

function throughputTable(files: readonly CorpusFile[], results: Results): string {
  const bytes = bytesOf(files);
  const rows = Array.from(results, ([name, own]) => [
    nameOf(name),
    speed(bytes, own.get('')),
    ratio(results, name, ''),
  ]);
  return table(
    ['', 'MB per second of processor time: median (slowest to fastest round)', 'kernel is so many times as fast'],
    rows,
  );
}

/** Megabytes per second of each kind of file, and how many times as fast the kernel is. */
function kindsTable(files: readonly CorpusFile[], results: Results): string {
  const kinds = KINDS.map((kind) => ({ kind, bytes: bytesOf(files.filter((file) => file.kind === kind)) }));
  const timed = kinds.filter(({ bytes }) => bytes >= LEAST_OF_KIND);
  const rows = Array.from(results, ([name, own]) => [
    nameOf(name),
    ...timed.map(({ kind, bytes }) => `${megabytes(bytes, own.get(kind))} (${ratio(results, name, kind)})`),
  ]);
  return table(['', ...timed.map(({ kind }) => kind)], rows);
}

function hostileTable(rows: readonly HostileRow[]): string {
  return table(
    ['line of', 'ms', 'memory above the line itself, MB', 'findings', 'problems'],
    rows.map(({ unit, duration, before, peak, sightings, failed, problems }) => [
      `\`${unit.replaceAll('|', '\\|')}\``,
      duration.toFixed(0),
      ((peak - before) / 1000).toFixed(0),
      String(sightings),
      failed ? '**an exception**' : [...new Set(problems)].join(', '),
    ]),
  );
}

function machine(): string {
  const [load = 0] = loadavg();
  const model = cpus()[0]?.model ?? 'unknown';
  return `${cpus().length} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}; load when this was written: ${load.toFixed(1)}`;
}

/** The text of BENCHMARKS.md. */
export function report({ files, rounds, results, starts, hostile, memory, figures }: Sections): string {
  const above = (memory.peak - memory.before) / 1000;
  return `# Benchmarks

Written by \`pnpm bench\` on ${new Date().toISOString().slice(0, 10)}. ${machine()}.

Contestants of a table have a process each, so that none works in the heap of another, and ran in turn, round by round
(${rounds} rounds after some to warm up), over the same files. The figures are medians of processor time, that of V8's own
threads included, so that what else the machine does counts less than it would on the clock; it still shares caches and
cores, and makes all of them slower: compare within a table.

## The files

Published packages as npm has them (\`bench/corpus/package.json\`), a sample of them by a fixed rule.

${corpusTable(files)}

## Throughput

The engine is the configuration users get: every format, every view, Node's abilities. The kernel row is the copy of the
text, runs, literals and look-back; marks, values and lists are in it, known values are not.

${throughputTable(files, results)}

The same for each kind of file, medians; in brackets how many times as fast the kernel is.

${kindsTable(files, results)}

## Cold start

In a process of its own each time, milliseconds: median (least to most); those of the command line on the clock.

${table(
  ['', 'ms'],
  starts.map(({ what, times: own }) => [what, milliseconds(own)]),
)}

## Hostile input

One line of ${HOSTILE_BYTES / 1e6} MB, milliseconds of processor time, the whole engine with 100 known values, each in a process of its own.

${hostileTable(hostile)}

## Memory

One artifact of ${(memory.bytes / 1e6).toFixed(0)} MB of ordinary code, handed over as bytes: ${above.toFixed(0)} MB at the most above the engine without it,
${((above * 1e6) / memory.bytes).toFixed(1)} times the artifact.
${figures.map((figure) => `\n${figure}\n`).join('')}`;
}
