import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A package as it would be published. */
export interface Packed {
  readonly name: string;
  /** The tarball, absolute. */
  readonly file: string;
}

/** The file that npm and pnpm make of a package. */
function tarballOf(name: string, version: string): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}

/** Packs every package into a folder, as a release does. The packages must be built. */
export function packAll(folder: string): readonly Packed[] {
  const args = ['-y', 'pnpm@12', '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder];
  const result = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`packing failed:\n${result.stdout}${result.stderr}`);
  return readdirSync(join(ROOT, 'packages')).map((each) => {
    const manifest = readFileSync(join(ROOT, 'packages', each, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(manifest) as { readonly name: string; readonly version: string };
    return { name, file: join(folder, tarballOf(name, version)) };
  });
}
