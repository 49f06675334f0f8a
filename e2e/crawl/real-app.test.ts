// An app that we did not write, run as its users run it: Node-RED, with a token in its own configuration. The crawl
// finds it and changes nothing.

import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_SALT, fingerprint, Secret } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawled } from './crawled.ts';

const TOKEN = sample('github-pat-classic', 'real app').value;
const START_MS = 90_000;

let folder: string;
let app: ChildProcess;
let origin: string;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Every file of the app's data, by its content. */
function dataOf(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leakgate-node-red-'));
  const port = await freePort();
  const settings = {
    uiPort: port,
    uiHost: '127.0.0.1',
    flowFile: 'flows.json',
    // A link in the header of the editor, as an operator would set it.
    editorTheme: { tours: false, header: { title: 'Floor 3', url: `https://wiki.example/?access_token=${TOKEN}` } },
    telemetry: { enabled: false, updateNotification: false },
    logging: { console: { level: 'off' } },
  };
  writeFileSync(join(folder, 'settings.js'), `module.exports = ${JSON.stringify(settings)};\n`);
  const red = join(dirname(createRequire(import.meta.url).resolve('node-red/package.json')), 'red.js');
  app = spawn(process.execPath, [red, '--userDir', folder, '--settings', join(folder, 'settings.js')], {
    stdio: 'ignore',
  });
  origin = `http://127.0.0.1:${port}`;
  const end = Date.now() + START_MS;
  while (!(await answers(`${origin}/settings`)) && Date.now() < end) await sleep(200);
}, START_MS + 10_000);

afterAll(async () => {
  const ended = new Promise((resolve) => app.on('exit', resolve));
  app.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

test('the token of the configuration is found on the live page, and nothing is changed', async () => {
  const before = dataOf(folder);
  const report = await crawled(`${origin}/`, { maxPages: 2, thirdParty: false });
  const wanted = fingerprint(new Secret(TOKEN), DEFAULT_SALT);
  const finding = report.findings.find((each) => each.fingerprint === wanted);
  expect(finding).toMatchObject({ rule: 'github-pat-classic', verdict: 'error' });
  const places = finding?.places.map(({ surface, artifact }) => `${surface} ${artifact.replace(origin, '')}`);
  expect(places).toContain('response-body /theme');
  expect(JSON.stringify(report)).not.toContain(TOKEN);
  expect(dataOf(folder)).toEqual(before);
}, 240_000);
