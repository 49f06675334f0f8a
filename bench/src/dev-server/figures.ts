import { cpus, loadavg } from 'node:os';
import { milliseconds, timesOf, type Times } from '../measure.ts';
import type { ServedModule, ServeRun } from './serve.ts';

/** A millisecond for a module is what a dev server may cost. */
const LIMIT_MS = 1;

type Of = (module: ServedModule) => number;
type Find = (run: ServeRun) => number;
const clock: Of = ({ wall }) => wall;
const processor: Of = ({ cpu }) => cpu;

/** The time that a share of the modules stays below. */
function percentile(share: number): Find {
  return ({ modules }) =>
    modules.map(clock).toSorted((a, b) => a - b)[Math.floor(modules.length * share)] ?? Number.NaN;
}

function sum({ modules }: ServeRun, of: Of): number {
  return modules.reduce((all, module) => all + of(module), 0);
}

function over({ modules }: ServeRun): number {
  return modules.filter((module) => module.wall > LIMIT_MS).length / modules.length;
}

/** Processor time is counted in ticks, which are longer than what a module takes: only sums of it mean something. */
const TIMES: readonly (readonly [string, Find])[] = [
  ['the median module', percentile(0.5)],
  ['of a hundred modules the last but one', percentile(0.99)],
  ['a module on the average', (run) => sum(run, clock) / run.modules.length],
  ['a module on the average, processor time', (run) => sum(run, processor) / run.modules.length],
  ['the first module, for which the engine is not warm', ({ modules }) => modules[0]?.wall ?? Number.NaN],
  ['when the server starts', ({ start }) => start.wall],
];

const SHARES: readonly (readonly [string, Find])[] = [
  [`modules that took more than ${LIMIT_MS} ms`, over],
  ['of the time that it took to serve them', (run) => sum(run, clock) / run.served.wall],
  ['of the processor time that it took to serve them', (run) => sum(run, processor) / run.served.cpu],
];

function percent({ median, least, most }: Times): string {
  const text = (share: number): string => (100 * share).toFixed(1);
  return `**${text(median)}** (${text(least)} to ${text(most)})`;
}

function rowsOf(runs: readonly ServeRun[]): readonly string[] {
  const row = (name: string, find: Find, text: (times: Times) => string, unit: string): string =>
    `| ${name} | ${text(timesOf(runs.map(find)))} ${unit} |`;
  return [
    ...TIMES.map(([name, find]) => row(name, find, milliseconds, 'ms')),
    ...SHARES.map(([name, find]) => row(name, find, percent, '%')),
  ];
}

/** The section of BENCHMARKS.md. */
export function figuresOf(runs: readonly ServeRun[]): string {
  const modules = runs[0]?.modules ?? [];
  const sizes = modules.map(({ bytes }) => bytes).toSorted((a, b) => a - b);
  const megabytes = sizes.reduce((all, size) => all + size, 0) / 1e6;
  const load = loadavg()[0]?.toFixed(1);
  return `## The dev server

${modules.length} modules as people publish them (antd and three.js, ${megabytes.toFixed(1)} MB as served; the median has
${((sizes[Math.floor(sizes.length / 2)] ?? 0) / 1000).toFixed(1)} KB, the largest ${((sizes.at(-1) ?? 0) / 1000).toFixed(0)} KB) asked of Vite's dev server one by one, with 20 values of an \`.env\` file: what our hook
takes for each, in a process of its own each time, median of ${runs.length} (least to most). ${cpus().length} cores, load average ${load} at the end.

| on the clock where nothing else is said |  |
| --- | --- |
${rowsOf(runs).join('\n')}
`;
}
