import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Report } from '@leakgate/core';
import { nameOf, type BuildCase } from './case.ts';
import { runHost } from './hosts.ts';
import { fill, valueOf } from './plants.ts';
import { emptyFolder, filesBelow, filesHolding, writeFiles, type Project } from './project.ts';

/** An error in every form in which it could be printed. */
export interface Thrown {
  readonly message: string;
  readonly inspected: string;
  readonly json: string;
  readonly hook: string;
  readonly pluginCode: string;
}

/** What came of a build. */
export interface BuildResult {
  readonly thrown: Thrown | undefined;
  /** What the host's logger was given. */
  readonly printed: string;
  /** The report as it was written; undefined where none was. */
  readonly report: Report | undefined;
  readonly files: readonly string[];
  /** Output files that hold a planted value. */
  readonly holding: readonly string[];
  /** What of ours shows a planted value, to whoever looks. */
  readonly showing: readonly string[];
}

const REPORT = 'leakgate.json';
const TABLE = 'leakgate.txt';

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function everyProperty(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const names = Object.getOwnPropertyNames(error);
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, (error as Record<string, unknown>)[name]])));
}

function thrownOf(error: unknown): Thrown {
  // Rolldown wraps the errors of a build.
  const { errors } = error as { errors?: readonly unknown[] };
  const inner = (errors?.[0] ?? error) as { hook?: unknown; pluginCode?: unknown };
  return {
    message: textOf(error),
    inspected: inspect(error, { depth: 8, showHidden: true }),
    json: [error, inner].map(everyProperty).join('\n'),
    hook: String(inner.hook),
    pluginCode: String(inner.pluginCode),
  };
}

function reportIn(root: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(join(root, REPORT), 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

async function within<T>(folder: string, env: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env };
  const cwd = process.cwd();
  Object.assign(process.env, env);
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(cwd);
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** In the mended variant every credential gives way to a text that is none. */
function contents(test: BuildCase, variant: 'leaking' | 'mended', seed: string): Project['value'] {
  return (key) => {
    const plant = test.plants.find((each) => each.key === key);
    if (plant === undefined) throw new Error(`no plant is called «${key}»`);
    return variant === 'leaking' ? valueOf(plant, seed) : 'none';
  };
}

function textIn(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

/** Everything that leakgate says or writes, which must not show what it is about. */
function showing(
  root: string,
  printed: string,
  thrown: Thrown | undefined,
  values: readonly string[],
): readonly string[] {
  const said = {
    printed,
    thrown: JSON.stringify(thrown ?? {}),
    [REPORT]: textIn(root, REPORT),
    [TABLE]: textIn(root, TABLE),
    manifest: textIn(root, 'dist/leakgate.manifest.json'),
  };
  const shows = (text: string): boolean => values.some((value) => value.length > 6 && text.includes(value));
  return Object.entries(said).flatMap(([name, text]) => (shows(text) ? [name] : []));
}

/**
 * Writes the fixture of a case, builds it, and tells what came of it.
 * @param logger `own`: the host prints as it does for its users
 */
export async function runCase(
  test: BuildCase,
  variant: 'leaking' | 'mended',
  folder: string,
  logger: 'captured' | 'own' = 'captured',
): Promise<BuildResult> {
  const seed = nameOf(test);
  const root = emptyFolder(folder, variant);
  const value = contents(test, variant, seed);
  writeFiles(root, fill(test.files, test.plants, value));
  if (test.aged === true) await setTimeout(100);
  const printed: string[] = [];
  const request = {
    root,
    config: test.config({ root, value }),
    options: { reports: { json: REPORT, pretty: TABLE }, ...test.options },
    print: logger === 'own' ? undefined : (text: string) => void printed.push(text),
  };
  const env = fill(test.env ?? {}, test.plants, value);
  const thrown = await within(test.inRoot ? root : process.cwd(), env, () => runHost(test.host, request)).then(
    () => undefined,
    thrownOf,
  );
  const outputs = test.outputs ?? ['dist'];
  const values = test.plants.map((plant) => value(plant.key));
  const below = (list: (path: string) => readonly string[]): readonly string[] =>
    outputs.flatMap((output) =>
      list(join(root, output)).map((path) => (outputs.length > 1 ? `${output}/${path}` : path)),
    );
  return {
    thrown,
    printed: printed.join('\n'),
    report: reportIn(root),
    files: below(filesBelow),
    holding: variant === 'mended' ? [] : below((path) => filesHolding(path, values)),
    showing: variant === 'mended' ? [] : showing(root, printed.join('\n'), thrown, values),
  };
}
