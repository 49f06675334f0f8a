import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild, inChildWith } from './child.ts';
import type { CorpusFile } from './corpus.ts';
import { HOSTILE } from './hostile.ts';
import { timesOf, type Times } from './measure.ts';

const STARTS = 15;
/** A chunk as builds have them. */
const CHUNK_BYTES = 60_000;
const MEMORY_BYTES = 50_000_000;

interface Row {
  readonly what: string;
  readonly times: Times;
}

interface Start {
  /** Milliseconds of each step. */
  readonly imported: number;
  readonly helped: number;
  readonly made: number;
  readonly scanned: number;
}

function commandTimes(args: readonly string[]): Times {
  const bin = fileURLToPath(new URL('../node_modules/leakgate/bin/leakgate.js', import.meta.url));
  const durations = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [bin, ...args], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return timesOf(durations);
}

function emptyNode(): Times {
  const durations = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ['--eval', ''], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return timesOf(durations);
}

/** Starts with V8's compiled code kept in a folder, the first of which fills it and does not count. */
function cachedStarts(chunk: string, cache: string): readonly Start[] {
  const start = (): Start => inChildWith({ NODE_COMPILE_CACHE: cache }, 'coldStart', chunk) as Start;
  start();
  return Array.from({ length: STARTS }, start);
}

/** Everything that a fresh process pays, and the command line with one small file. */
export function startRows(files: readonly CorpusFile[]): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
  const chunk = join(folder, 'chunk.js');
  const text = files.find(({ kind, bytes }) => kind === 'minified JavaScript' && bytes > CHUNK_BYTES)?.text ?? '';
  writeFileSync(chunk, text.slice(0, CHUNK_BYTES));
  const starts = Array.from({ length: STARTS }, () => inChild('coldStart', chunk) as Start);
  const cached = cachedStarts(chunk, join(folder, 'compiled'));
  const rows: readonly Row[] = [
    { what: 'import of the engine', times: timesOf(starts.map(({ imported }) => imported)) },
    { what: 'engine: tables and wasm', times: timesOf(starts.map(({ made }) => made)) },
    {
      what: 'import of what Node does for it: config, files, reports',
      times: timesOf(starts.map(({ helped }) => helped)),
    },
    { what: 'first scan, 60 KB of minified code', times: timesOf(starts.map(({ scanned }) => scanned)) },
    {
      what: 'both imports and the engine, with the compile cache that Vite and `leakgate` turn on',
      times: timesOf(cached.map(({ imported, helped, made }) => imported + helped + made)),
    },
    { what: '`node --eval ""`, for comparison', times: emptyNode() },
    { what: '`leakgate --version`', times: commandTimes(['--version']) },
    { what: '`leakgate scan` of that file', times: commandTimes(['scan', dirname(chunk)]) },
  ];
  rmSync(folder, { recursive: true });
  return rows;
}

/** What one line of 50 MB did. */
export interface HostileRow {
  readonly unit: string;
  readonly duration: number;
  readonly sightings: number;
  readonly failed: boolean;
  /** Kilobytes: before the scan, with the line in memory, and at the most. */
  readonly before: number;
  readonly peak: number;
  readonly problems: readonly string[];
}

export function hostileRows(): readonly HostileRow[] {
  return Object.keys(HOSTILE).map((unit) => ({ unit, ...(inChild('hostile', unit) as Omit<HostileRow, 'unit'>) }));
}

/** Bytes of the artifact, and kilobytes before it was read and at the most. */
export interface MemoryRow {
  readonly bytes: number;
  readonly before: number;
  readonly peak: number;
}

/** One artifact of 50 MB of ordinary code, handed over as bytes. */
export function memoryRow(): MemoryRow {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
  const file = join(folder, 'large.js');
  const line = 'const { data, error } = await client.from("profiles").select("id, name").eq("id", user.id);\n';
  writeFileSync(file, line.repeat(Math.ceil(MEMORY_BYTES / line.length)));
  const row = inChild('memory', file) as MemoryRow;
  rmSync(folder, { recursive: true });
  return row;
}
