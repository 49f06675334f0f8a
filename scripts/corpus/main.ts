// The precision corpus, whole: `npm run corpus`. Brings the packages, searches them, and lists what is found.

import { explained, FOLDER, folderOf, packages } from './corpus.ts';
import { relative } from 'node:path';
import { fetchCorpus } from './fetch.ts';
import { judge, search } from './search.ts';

/** Fewest bytes of the corpus: what is smaller shows less. */
const SMALLEST = 300e6;

function main(): number {
  fetchCorpus();
  const report = search(
    FOLDER,
    packages().map((spec) => relative(FOLDER, folderOf(spec))),
  );
  const { bytes, artifacts, durationMs } = report.scan;
  const { unexplained, missed } = judge(report, explained());
  const blind = report.problems.filter(({ effect }) => effect === 'blind');
  const megabytes = Math.round(bytes / 1e6);
  process.stdout.write(
    `${packages().length} packages, ${artifacts} files, ${megabytes} MB, ${Math.round(durationMs / 1000)} s\n`,
  );
  process.stdout.write(`${explained().length - missed.length} of ${explained().length} explained findings found\n`);
  for (const each of unexplained) process.stdout.write(`not explained: ${each}\n`);
  for (const each of missed) process.stdout.write(`not found: ${each}\n`);
  for (const { where, message } of blind) process.stdout.write(`not searched: ${where} ${message}\n`);
  return unexplained.length + missed.length + blind.length === 0 && bytes >= SMALLEST ? 0 : 1;
}

process.exitCode = main();
