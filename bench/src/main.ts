// `pnpm bench`: measures the engine that is built, beside its peers, over published files, and writes BENCHMARKS.md.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { KINDS, readCorpus, type CorpusFile } from './corpus.ts';
import { startContestant } from './contestants.ts';
import { installCorpus } from './install.ts';
import { allAnchors } from './kernel.ts';
import { race, type Results } from './measure.ts';
import { ripgrep } from './peers.ts';
import { hostileRows, memoryRow, startRows } from './processes.ts';
import { report, type Sections } from './report.ts';

/** Every so many files of the corpus, so that the slow peers end; `--every 1` takes all of them. */
const EVERY = 4;
/** Rounds that are not counted: V8 compiles what runs often, step by step. */
const WARMING = 3;
const ROUNDS = 7;

function option(name: string, unless: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? unless : Number(process.argv[at + 1]);
}

function say(text: string): void {
  console.error(`bench: ${text}`);
}

/** Figures that other parts of the project measure, e.g. the share of a build: `figures/*.md`. */
function figures(): readonly string[] {
  const folder = new URL('../figures/', import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').trim());
}

/** Contestants by their name in the report, and what `contestant.ts` calls them. */
const CONTESTANTS: readonly (readonly [string, string])[] = [
  ['kernel', 'kernel'],
  ['twin', 'twin'],
  ...[0, 10, 100, 1000].map((values) => [`engine, ${values} known values`, String(values)] as const),
  ['@secretlint/core', 'secretlint'],
];

async function throughput(files: readonly CorpusFile[], counted: number): Promise<Results> {
  const own = await Promise.all(CONTESTANTS.map(([name, what]) => startContestant(name, what, files)));
  const rg = ripgrep(
    allAnchors().map(({ literal }) => literal),
    files,
  );
  const all = rg === undefined ? own : [...own, rg];
  const results = await race(all, KINDS, { warming: WARMING, counted });
  for (const { end } of all) end();
  return results;
}

installCorpus();
const [every, rounds] = [option('every', EVERY), option('rounds', ROUNDS)];
say('reading the corpus');
const files = readCorpus().filter((_, index) => index % every === 0);
say('throughput');
const results = await throughput(files, rounds);
say('cold start');
const starts = startRows(files);
say('hostile lines');
const hostile = hostileRows();
say('memory');
const memory = memoryRow();
const sections: Sections = { files, rounds, results, starts, hostile, memory, figures: figures() };
writeFileSync(new URL('../../BENCHMARKS.md', import.meta.url), report(sections));
say('wrote BENCHMARKS.md');
