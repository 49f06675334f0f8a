import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from './pack.ts';

interface Manifest {
  readonly [key: string]: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Scripts that run on the machine of whoever installs the package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
const EXPECTED = ['LICENSE', 'README.md', 'package.json'];
/** What the workspace needs and a user does not. */
const UNWANTED = /\.test\.|(?:^|\/)(?:src|scripts|testing|node_modules)\/|\.tsbuildinfo$|(?<!\.d)\.m?ts$/;

function manifestOf(pkg: Package): Manifest {
  return JSON.parse(pkg.readFile(`/node_modules/${pkg.packageName}/package.json`)) as Manifest;
}

/** What we ask of a package besides what the two tools know of. */
function ownFaults(pkg: Package): readonly string[] {
  const manifest = manifestOf(pkg);
  const files = pkg.listFiles().map((file) => file.replace(`/node_modules/${pkg.packageName}/`, ''));
  const scripts = INSTALL_SCRIPTS.filter((name) => manifest.scripts?.[name] !== undefined);
  const text = JSON.stringify(manifest);
  return [
    ...scripts.map((name) => `runs the script «${name}» where it is installed`),
    ...['workspace:', 'catalog:', 'leakgate-source'].flatMap((word) => (text.includes(word) ? [`says «${word}»`] : [])),
    ...EXPECTED.filter((name) => !files.includes(name)).map((name) => `has no ${name}`),
    ...files.filter((name) => UNWANTED.test(name)).map((name) => `holds ${name}`),
  ];
}

/** The packages are for `import` alone: what CommonJS of older kinds sees of them does not matter. */
const ESM_ONLY = new Set(['node10', 'node16-cjs']);
/** Entries that are data. */
const DATA = [/\.json$/, './recommended'];

async function typeFaults(pkg: Package): Promise<readonly string[]> {
  const result = await checkPackage(pkg, { excludeEntrypoints: DATA });
  if (result.types === false) return ['has no types'];
  return result.problems.flatMap((problem) => {
    const kind = 'resolutionKind' in problem ? problem.resolutionKind : undefined;
    if (kind !== undefined && ESM_ONLY.has(kind)) return [];
    const entry = 'entrypoint' in problem ? ` at ${problem.entrypoint}` : '';
    return [`types: ${problem.kind}${entry}`];
  });
}

function bytesOf(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

/** Everything that is wrong with a package, one sentence each. */
export async function faultsOf({ file }: Packed): Promise<readonly string[]> {
  const tarball = bytesOf(file);
  const pkg = createPackageFromTarballData(new Uint8Array(tarball));
  const { messages, pkg: manifest } = await publint({ pack: { tarball }, level: 'warning', strict: true });
  const linted = messages.map((message) => `publint: ${formatMessage(message, manifest) ?? message.code}`);
  return [...ownFaults(pkg), ...linted, ...(await typeFaults(pkg))];
}
