// Runs every case that finds something, with the host's own logger, and prints the errors in every form.
//   node run-leaking.ts <host> <folder of the fixtures>

import { inspect } from 'node:util';
import { nameOf } from '../build/case.ts';
import { CASES } from '../build/cases/index.ts';
import { runCase } from '../build/run-case.ts';

const [host = '', folder = ''] = process.argv.slice(2);
for (const [index, test] of CASES.filter((each) => each.host === host).entries()) {
  console.log(`— ${nameOf(test)}`);
  const result = await runCase(test, 'leaking', `${folder}/${index}`, 'own');
  console.log(inspect(result.thrown, { depth: 8, maxStringLength: Infinity }));
}
