// Runs every case of one host in a process of its own, as a build runs, and writes what came of them to a file.
//   node run-host.ts <host> <results.json>

import { writeFileSync } from 'node:fs';
import { nameOf } from './case.ts';
import { CASES } from './cases/index.ts';
import { runCase, type BuildResult } from './run-case.ts';

/** Results by the name of the case. */
export type HostResults = Readonly<Record<string, { leaking: BuildResult; mended?: BuildResult }>>;

const [host = '', file = ''] = process.argv.slice(2);
const results: Record<string, { leaking: BuildResult; mended?: BuildResult }> = {};
for (const [index, test] of CASES.filter((each) => each.host === host).entries()) {
  const folder = `${host}-${index}`;
  const leaking = await runCase(test, 'leaking', folder);
  results[nameOf(test)] =
    test.mends === false ? { leaking } : { leaking, mended: await runCase(test, 'mended', folder) };
}
writeFileSync(file, JSON.stringify(results));
