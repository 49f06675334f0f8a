import { Secret, type KnownValue, type Problem } from '@leakgate/core';
import type { ResolvedConfig } from '../config/options.ts';
import { expandAll } from './expand.ts';
import { readEnvFiles, type FileVariable } from './files.ts';
import { isProtectedName, type ProcessEnv } from './process-env.ts';

/** What the values are gathered from. */
export interface KnownValuesRequest {
  readonly config: ResolvedConfig;
  /** The folders of the `.env*` files; those of a later one win. */
  readonly envDirs: readonly string[];
  /** The mode whose files are read, e.g. `production`. */
  readonly mode: string;
  /** Starts of the names of variables that may ship. */
  readonly publicPrefixes: readonly string[];
  readonly processEnv: ProcessEnv;
  /** Further env files, e.g. of `--env-file`; relative to the root. */
  readonly envFiles?: readonly string[];
}

/** The values, and the files whose values could not be read. */
export interface KnownValues {
  readonly values: readonly KnownValue[];
  readonly problems: readonly Problem[];
}

const PROCESS = 'process.env';

interface Found {
  readonly name: string;
  readonly raw: string;
  readonly source: string;
}

/** A file's own value, and that of the process where it differs: Vite believes the process, other loaders the file. */
function fromFiles(variables: ReadonlyMap<string, FileVariable>, processEnv: ProcessEnv): readonly Found[] {
  const texts = Object.fromEntries([...variables.values()].map(({ name, text }) => [name, text]));
  const expanded = expandAll(texts, processEnv);
  return [...variables.values()].flatMap(({ name, source }) => {
    const raw = expanded[name] ?? '';
    const overriding = processEnv[name];
    const own = { name, raw, source };
    return overriding === undefined || overriding === raw ? [own] : [own, { name, raw: overriding, source: PROCESS }];
  });
}

function fromProcess(processEnv: ProcessEnv, wanted: (name: string) => boolean): readonly Found[] {
  return Object.entries(processEnv).flatMap(([name, raw]) =>
    raw !== undefined && wanted(name) ? [{ name, raw, source: PROCESS }] : [],
  );
}

/**
 * The values of the build's environment that must not ship, and the public ones that tell where a token came from:
 * design, section 4. Nothing else of `process.env` is read.
 */
export function knownValuesOf(request: KnownValuesRequest): KnownValues {
  const { config, processEnv, publicPrefixes } = request;
  const { env, ignore } = config.knownValues;
  const envDirs = config.knownValues.envFiles ? request.envDirs : [];
  const { variables, problems } = readEnvFiles(config.root, envDirs, request.mode, request.envFiles ?? []);
  const prefixes = publicPrefixes.filter((prefix) => prefix !== '');
  // A name that the team protects by hand is protected, whatever its prefix says.
  const isPublic = (name: string): boolean => !env.includes(name) && prefixes.some((prefix) => name.startsWith(prefix));
  const wanted = (name: string): boolean =>
    !variables.has(name) && (env.includes(name) || isPublic(name) || isProtectedName(name));
  const found = [...fromFiles(variables, processEnv), ...fromProcess(processEnv, wanted)];
  const values = found
    .filter(({ name, raw }) => raw !== '' && !ignore.includes(name))
    .map(({ name, raw, source }) => ({ name, value: new Secret(raw), source, public: isPublic(name) }));
  return { values, problems };
}
