// `node src/dev-server/main.ts [--rounds n]`: what the plugin costs Vite's dev server; writes figures/dev-server.md.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../install.ts';
import { environment } from '../known-values.ts';
import { figuresOf } from './figures.ts';
import type { ServeRun } from './serve.ts';

const ROUNDS = 5;
const APP = fileURLToPath(new URL('../../large-app/', import.meta.url));
const FIGURES = fileURLToPath(new URL('../../figures/', import.meta.url));
const SERVE = fileURLToPath(new URL('serve.ts', import.meta.url));
/** Packages that are published module by module. */
const SOURCES = ['antd/es', 'three/src'];

/** A project whose own modules are those of the packages: a dependency's would be searched later. */
function writeProject(folder: string): void {
  const packages = join(APP, 'node_modules');
  for (const path of SOURCES) cpSync(join(packages, path), join(folder, 'src', path), { recursive: true });
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(
    join(folder, '.env'),
    environment(20)
      .map(({ name, value }) => `${name}=${value}\n`)
      .join(''),
  );
}

function serveOnce(folder: string): ServeRun {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [SERVE, folder], options);
  if (status !== 0) throw new Error(`bench: the modules could not be served: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as ServeRun;
}

const at = process.argv.indexOf('--rounds');
const rounds = at === -1 ? ROUNDS : Number(process.argv[at + 1]);
installPackages(APP, 'the large app (about 620 MB on disk)');
const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
try {
  writeProject(folder);
  const figures = figuresOf(Array.from({ length: rounds }, () => serveOnce(folder)));
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(join(FIGURES, 'dev-server.md'), figures);
  process.stdout.write(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
