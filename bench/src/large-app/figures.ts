import { cpus, loadavg } from 'node:os';
import { timesOf, type Times } from '../measure.ts';
import type { BuildRun } from './build.ts';

/** Builds of one setting, in the order in which they ran. */
export interface Series {
  readonly maps: boolean;
  readonly without: readonly BuildRun[];
  readonly with: readonly BuildRun[];
  readonly megabytes: { readonly chunks: number; readonly all: number };
}

function percent(shares: readonly number[]): string {
  const { median, least, most } = timesOf(shares);
  const of = (share: number): string => (100 * share).toFixed(1);
  return `**${of(median)} %** (${of(least)} to ${of(most)})`;
}

function seconds({ median, least, most }: Times): string {
  const of = (ms: number): string => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1);
  return `${of(median)} (${of(least)} to ${of(most)})`;
}

function timed(runs: readonly BuildRun[], of: (run: BuildRun) => number | undefined): string {
  return seconds(timesOf(runs.map((run) => of(run) ?? Number.NaN)));
}

function peak(runs: readonly BuildRun[]): string {
  return (timesOf(runs.map((run) => run.peak)).median / 1000).toFixed(0);
}

function column({ without, with: own, megabytes }: Series): readonly string[] {
  return [
    `${megabytes.chunks.toFixed(1)} / ${megabytes.all.toFixed(1)}`,
    percent(own.map(({ hooks, wall }) => (hooks?.wall ?? Number.NaN) / wall)),
    percent(own.map(({ hooks, cpu }) => (hooks?.cpu ?? Number.NaN) / cpu)),
    timed(own, ({ hooks }) => hooks?.wall),
    timed(own, ({ hooks }) => hooks?.cpu),
    `${timed(own, ({ wall }) => wall)} / ${timed(without, ({ wall }) => wall)}`,
    `${timed(own, ({ cpu }) => cpu)} / ${timed(without, ({ cpu }) => cpu)}`,
    `${peak(own)} / ${peak(without)}`,
    String(Math.max(...own.map(({ findings }) => findings ?? Number.NaN))),
  ];
}

const ROWS: readonly string[] = [
  'chunks (code of workers left out) / everything searched, MB',
  'time in our hooks over the time of the build, on the clock',
  'processor time in our hooks over that of the build, all its threads',
  'in our hooks, seconds on the clock',
  'in our hooks, seconds of processor time',
  'the build with / without leakgate, seconds on the clock',
  'the build with / without leakgate, seconds of processor time',
  'memory at the most with / without leakgate, MB',
  'findings above a note (there is nothing to find)',
];

/** The section of BENCHMARKS.md. */
export function figuresOf(series: readonly Series[]): string {
  const columns = series.map(column);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = ['', ...series.map(({ maps }) => (maps ? 'with source maps' : 'without source maps'))];
  const rows = ROWS.map((row, index) => line([row, ...columns.map((cells) => cells[index] ?? '')]));
  const load = loadavg()[0]?.toFixed(1);
  return `## A production build

A large app (\`bench/large-app\`: React, antd, echarts, three, monaco-editor, plotly, mermaid, maplibre, ag-grid) built by Vite,
each time in a process of its own, with and without the plugin in turn: median of ${series[0]?.with.length ?? 0} (least to most), after one build
that warms up. Hooks are timed from outside: reading code and maps, making the engine, 20 values of an \`.env\` file and
the disk pass are in it. ${cpus().length} cores, load average ${load} at the end.

${[line(head), line(head.map(() => '---')), ...rows].join('\n')}
`;
}
