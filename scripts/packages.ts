// Packs every package as a release would, and looks at the tarballs with publint, with are-the-types-wrong and with
// what we ask of our own. Ends with 0 only if nothing is wrong.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf } from './packages/faults.ts';
import { packAll } from './packages/pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'leakgate-packages-'));
let faults = 0;
try {
  for (const packed of packAll(folder)) {
    const found = await faultsOf(packed);
    faults += found.length;
    for (const fault of found) console.log(`${packed.name}: ${fault}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(faults === 0 ? 'every package is fit to be published' : `${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
