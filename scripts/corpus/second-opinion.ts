// secretlint's recommended preset as a second opinion: over the corpus, and over one planted token of each row of the
// tables. Prints what it finds and leakgate does not, and writes the result to docs/second-opinion.md.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '@leakgate/core';
import { row, sample, supported } from '@leakgate/fixture-tokens';
import { lintSource } from '@secretlint/core';
import { creator as preset } from '@secretlint/secretlint-rule-preset-recommend';
import { folderOf, packages } from './corpus.ts';
import { fetchCorpus } from './fetch.ts';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const RESULT = 'docs/second-opinion.md';

/** A value that secretlint reports, by its place. */
interface Opinion {
  readonly rule: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What secretlint found and leakgate did not. */
interface Difference {
  readonly rule: string;
  readonly place: string;
}

async function opinions(filePath: string, content: string): Promise<readonly Opinion[]> {
  const { messages } = await lintSource({
    source: { filePath, content, ext: '.js', contentType: 'text' },
    options: { config: { rules: [{ id: PRESET, rule: preset }] }, maskSecrets: true, noPhysicFilePath: true },
  });
  return messages.map(({ ruleId, ruleParentId, loc, range: [start, end] }) => {
    const from = loc.start.column + 1;
    return { rule: ruleId ?? ruleParentId ?? PRESET, line: loc.start.line, from, to: from + end - start };
  });
}

/** What leakgate says of the same text, of whatever verdict: each value with its line and its first column. */
function places(engine: Engine, path: string, content: string): readonly { line: number; from: number; to: number }[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path }, content });
  return sightings.map(({ place: { line, column }, redacted }) => {
    const length = Number(/\((\d+)\)$/.exec(redacted)?.[1] ?? 1);
    return { line, from: column, to: column + length };
  });
}

function missedIn(engine: Engine, path: string, content: string, others: readonly Opinion[]): readonly Difference[] {
  if (others.length === 0) return [];
  const own = places(engine, path, content);
  const isOwn = (other: Opinion): boolean =>
    own.some(({ line, from, to }) => line === other.line && from < other.to && other.from < to);
  return others
    .filter((other) => !isOwn(other))
    .map(({ rule, line, from }) => ({ rule, place: `${path}:${line}:${from}` }));
}

interface Planted {
  readonly id: string;
  readonly leakgate: boolean;
  readonly secretlint: boolean;
}

/** One token of each row that must not be in a browser, and who finds it. */
async function planted(engine: Engine): Promise<readonly Planted[]> {
  const ids = supported().filter((id) => ['secret', 'session'].includes(row(id).exposure));
  return Promise.all(
    ids.map(async (id) => {
      const { text } = sample(id, 'second-opinion');
      const found = await opinions('planted.js', text);
      return { id, leakgate: places(engine, 'planted.js', text).length > 0, secretlint: found.length > 0 };
    }),
  );
}

/** What secretlint makes of the corpus. */
interface Compared {
  readonly characters: number;
  readonly reported: number;
  readonly missed: readonly Difference[];
}

async function overCorpus(engine: Engine): Promise<Compared> {
  const missed: Difference[] = [];
  let characters = 0;
  let reported = 0;
  for (const spec of packages()) {
    const folder = folderOf(spec);
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file, 'utf8');
      const path = file.replace(folder, spec);
      const others = await opinions(path, content);
      characters += content.length;
      reported += others.length;
      missed.push(...missedIn(engine, path, content, others));
    }
  }
  return { characters, reported, missed };
}

function count(all: readonly Planted[], test: (each: Planted) => boolean): number {
  return all.filter(test).length;
}

function page(all: readonly Planted[], { characters, reported, missed }: Compared): string {
  const byRule = Map.groupBy(missed, ({ rule }) => rule);
  const rows = [...byRule].map(([rule, each]) => `| \`${rule}\` | ${each.length} | \`${each[0]?.place ?? ''}\` |`);
  const only = all.filter(({ leakgate, secretlint }) => secretlint && !leakgate).map(({ id }) => `\`${id}\``);
  return [
    '# A second opinion',
    '',
    '`node scripts/corpus/second-opinion.ts` runs the recommended preset of secretlint beside leakgate and writes this page.',
    '',
    '## Planted tokens',
    '',
    'One made-up token of each row of the tables that must not be in a browser, in a line of minified code.',
    '',
    '| found by | of | tokens |',
    '| --- | --- | --- |',
    `| leakgate | ${all.length} | ${count(all, ({ leakgate }) => leakgate)} |`,
    `| secretlint | ${all.length} | ${count(all, ({ secretlint }) => secretlint)} |`,
    `| secretlint and not leakgate | ${all.length} | ${only.length === 0 ? 'none' : only.join(', ')} |`,
    '',
    '## The corpus',
    '',
    `${packages().length} published packages, ${Math.round(characters / 1e6)} million characters. secretlint reports ${reported} values there;`,
    'what of them leakgate does not find:',
    '',
    '| rule of secretlint | values | the first of them |',
    '| --- | --- | --- |',
    ...(rows.length === 0 ? ['| none | 0 | |'] : rows),
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  fetchCorpus();
  const engine = createEngine({ scan: 'files', now: new Date() });
  const all = await planted(engine);
  const compared = await overCorpus(engine);
  for (const { rule, place } of compared.missed) process.stdout.write(`${rule} ${place}\n`);
  writeFileSync(RESULT, page(all, compared));
}

await main();
