import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, RULE, scanJson, start, TOKEN } from './run.ts';

const MIB = 2 ** 20;
const SIZE = 200 * MIB;

/** One line of minified code, as long as a bundle of many modules would be: some of it is close to tokens. */
function block(): string {
  const piece =
    'function r(e,t){return e.headers["x-request-id"]=t||"4f1c0d2e",n(e.body,`ghp_${t}`,"sk_live_")}var a="é";';
  return piece.repeat(Math.ceil(MIB / piece.length)).slice(0, MIB);
}

function writeLarge(file: string, size: number, end: string): void {
  const handle = openSync(file, 'w');
  const bytes = Buffer.from(block());
  for (let written = 0; written + bytes.length < size; written += bytes.length) writeSync(handle, bytes);
  writeSync(handle, end);
  closeSync(handle);
}

/** Writes the peak of memory, in KiB, when the process ends. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync('peak', String(process.resourceUsage().maxRSS)));",
)}`;

test('a file of 200 MB with a token at its very end', async () => {
  const cwd = folderOf({ 'dist/': '' });
  writeLarge(join(cwd, 'dist/a.js'), SIZE, `const z="${TOKEN}"`);
  const { run, report } = await scanJson([], { cwd, node: ['--import', MEASURE] });
  const peak = Number(readFileSync(join(cwd, 'peak'), 'utf8')) / 1024;
  console.log(`200 MB: ${report.scan.durationMs} ms, peak ${Math.round(peak)} MiB`);
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(report.problems).toEqual([]);
  expect(report.findings.map((finding) => finding.rule)).toEqual([RULE]);
  expect(report.findings[0]?.places).toHaveLength(1);
  // Design, section 8: peak under 4 × the largest artifact plus 150 MB.
  expect(peak).toBeLessThan((4 * SIZE) / MIB + 150);
});

test('a file that is too large is a hole, and is not read', async () => {
  const cwd = folderOf({ 'dist/b.js': '' });
  const handle = openSync(join(cwd, 'dist/a.js'), 'w');
  writeSync(handle, 'x', 401 * MIB);
  closeSync(handle);
  const { run, report } = await scanJson([], { cwd });
  expect(run.code).toBe(3);
  expect(report.problems).toEqual([
    {
      code: 'too-large',
      effect: 'blind',
      where: 'a.js',
      message: 'is too large to be searched: 402 MiB, of 400 at the most',
    },
  ]);
});

test.skipIf(process.platform === 'win32')('an interrupt ends it at once', async () => {
  const cwd = folderOf({ 'dist/': '' });
  writeLarge(join(cwd, 'dist/a.js'), SIZE, '');
  let sent = 0;
  const run = await start(['scan'], {
    cwd,
    started: (child) => {
      setTimeout(() => {
        sent = Date.now();
        child.kill('SIGINT');
      }, 600);
    },
  });
  expect(Date.now() - sent).toBeLessThan(2000);
  expect(run).toMatchObject({ code: null, signal: 'SIGINT', stdout: '', stderr: '' });
});
