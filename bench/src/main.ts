// `pnpm bench`: measures the engine that is built, beside its peers, over published files, and writes BENCHMARKS.md.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { KINDS, readCorpus, type CorpusFile } from './corpus.ts';
import { engineWith, scanAll } from './engine.ts';
import { installCorpus } from './install.ts';
import { allAnchors, kernelAlone, twinAlone } from './kernel.ts';
import { race, type Contestant, type Results } from './measure.ts';
import { ripgrep, secretlint } from './peers.ts';
import { hostileRows, memoryRow, startRows } from './processes.ts';
import { report, type Sections } from './report.ts';

/** Every so many files of the corpus, so that the slow peers end; `--every 1` takes all of them. */
const EVERY = 4;
const ROUNDS = 5;

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

type Files = readonly CorpusFile[];

function contestants(rg: ReturnType<typeof ripgrep>): readonly Contestant<Files>[] {
  const anchors = allAnchors();
  const [kernel, twin] = [kernelAlone(anchors), twinAlone(anchors)];
  const engine = (values: number): Contestant<Files> => {
    const own = engineWith(values);
    return { name: `engine, ${values} known values`, run: (files) => scanAll(own, files) };
  };
  return [
    { name: 'kernel', run: (files) => files.forEach(({ text }) => void kernel.scan(text)) },
    { name: 'twin', run: (files) => files.forEach(({ text }) => void twin.scan(text)) },
    ...[0, 10, 100, 1000].map(engine),
    ...(rg === undefined ? [] : [{ name: rg.version, run: rg.run }]),
    { name: '@secretlint/core', run: secretlint },
  ];
}

async function throughput(files: Files, rounds: number): Promise<Results> {
  const rg = ripgrep(allAnchors().map(({ literal }) => literal));
  const groups = new Map(KINDS.map((kind) => [kind, files.filter((file) => file.kind === kind)]));
  const results = await race(contestants(rg), groups, rounds);
  rg?.end();
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
