// How many findings the detectors without formats make in published packages, where nearly every one is wrong:
//   node precision.mjs [--views] <folder…>
// Prints each different finding masked, with its first place, then what was read and how fast. `--views` reads the
// encodings, too.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../fingerprint.ts';
import { LineIndex } from '../../../text/lines.ts';
import { openViews } from '../../../views/index.ts';
import { rootView, toArtifact } from '../../../views/view.ts';
import { sensitiveDetectors } from '../../sensitive/index.ts';
import { genericSecretDetector } from '../index.ts';

const DELIVERED = /\.(?:[cm]?js|json|html?|css|map|svg|wasm|txt|webmanifest)$/;
const LARGEST = 100e6;

const [withViews, folders] =
  process.argv[2] === '--views' ? [true, process.argv.slice(3)] : [false, process.argv.slice(2)];
const detectors = [genericSecretDetector({ visitorData: false }), ...sensitiveDetectors()];
const findings = new Map();
const drops = new Map();
let [files, bytes, milliseconds] = [0, 0, 0];

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && DELIVERED.test(entry.name) && statSync(path).size < LARGEST) yield path;
  }
}

function keep(match, path, text) {
  const print = `${match.rule.id} ${fingerprint(match.secret, 'precision')}`;
  const known = findings.get(print);
  const grade =
    match.rule.exposure === 'secret' && match.confirmed ? 'error' : match.confidence === 'low' ? 'note' : 'warning';
  if (known !== undefined) {
    known.times++;
    if (grade === 'error') known.grade = grade;
    return;
  }
  const { line, column } = new LineIndex(text).at(toArtifact(match.view, match).start);
  const { rule, secret, evidence, view } = match;
  const where = `${path}:${line}:${column}${view.via.length > 0 ? ` via ${view.via.join(', ')}` : ''}`;
  findings.set(print, { grade, times: 1, text: `${rule.id} ${secret.redacted} (${evidence.join('; ')}) ${where}` });
}

function read(path) {
  const text = readFileSync(path, path.endsWith('.wasm') ? 'latin1' : 'utf8');
  const views = withViews ? [...openViews(text, () => undefined)] : [rootView(text)];
  const matches = [];
  const start = performance.now();
  for (const view of views) {
    for (const detector of detectors) {
      detector.detect(
        view,
        (match) => matches.push(match),
        ({ rule, reason }) => drops.set(`${rule}: ${reason}`, (drops.get(`${rule}: ${reason}`) ?? 0) + 1),
      );
    }
  }
  milliseconds += performance.now() - start;
  files++;
  bytes += statSync(path).size;
  for (const match of matches) keep(match, path, text);
}

for (const folder of folders) for (const path of filesBelow(folder)) read(path);

const all = [...findings.values()].sort((a, b) => (a.grade + a.text < b.grade + b.text ? -1 : 1));
const of = (grade) => all.filter((finding) => finding.grade === grade).length;
const lines = [
  ...all.map(({ grade, times, text }) => `${grade.padEnd(7)} ${times}x ${text}`),
  ...[...drops].map(([reason, times]) => `let pass ${times}x ${reason}`),
  `${files} files, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e3 / milliseconds).toFixed(0)} MB/s`,
  `${of('error')} errors, ${of('warning')} warnings, ${of('note')} notes`,
];
process.stdout.write(`${lines.join('\n')}\n`);
