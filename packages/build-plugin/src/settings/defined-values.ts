import { PRIVATE_ENV_EXPOSED_RULE, type Engine, type Sighting } from '@leakgate/core';
import type { ViteHost } from '../host/host.ts';
import type { Flaw } from './flaw.ts';
import { isTrivial, listed, saysSecret } from './names.ts';
import { settingPlace } from './setting-place.ts';

/** Variables that every process has, and no app asks for: where they are, the whole environment is. */
const OF_EVERY_PROCESS: readonly string[] = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'PWD', 'SHELL', 'LANG'];

function parsed(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  const object = parsed(value);
  const isObject = typeof object === 'object' && object !== null && !Array.isArray(object);
  return isObject ? (object as Readonly<Record<string, unknown>>) : {};
}

/** Entries that together are one: `define: { 'process.env.A': …, 'process.env.B': … }` is a loop over the environment. */
function groupOf(key: string): string {
  return /^(?:process\.env|import\.meta\.env)(?=\.)/.exec(key)?.[0] ?? key;
}

/** The variables that an entry brings in, by name. */
function variablesOf(key: string, value: unknown): readonly (readonly [name: string, value: unknown])[] {
  const group = groupOf(key);
  return group === key ? Object.entries(membersOf(value)) : [[key.slice(group.length + 1), parsed(value)]];
}

function isPublic(host: ViteHost, name: string): boolean {
  return host.publicPrefixes.some((prefix) => prefix !== '' && name.startsWith(prefix));
}

/** What the engine sees in the values of entries. */
function seenIn(engine: Engine, entries: readonly (readonly [string, unknown])[]): readonly Sighting[] {
  return entries.flatMap(
    ([, value]) => engine.scan({ where: { kind: 'config', path: 'define' }, content: textOf(value) }).sightings,
  );
}

/** The variables of the environment whose values were seen. */
function namesOf(seen: readonly Sighting[]): readonly string[] {
  return seen
    .flatMap(({ evidence }) => evidence)
    .flatMap((each) => /^value of (\S+) from /.exec(each)?.[1] ?? [])
    .filter((name, index, all) => all.indexOf(name) === index);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function evidenceOf(
  host: ViteHost,
  seen: readonly Sighting[],
  entries: readonly (readonly [string, unknown])[],
): readonly string[] {
  const variables = entries.flatMap(([key, value]) => variablesOf(key, value));
  const names = variables.map(([name]) => name);
  const whole = OF_EVERY_PROCESS.filter((name) => names.includes(name)).length >= 2;
  const called = variables.filter(([name, value]) => saysSecret(name) && !isTrivial(value)).map(([name]) => name);
  const secret = [...new Set([...namesOf(seen), ...called])].filter((name) => !isPublic(host, name)).sort();
  return [
    ...(whole ? [`it is the whole environment: ${names.length} variables`] : []),
    ...(secret.length === 0 ? [] : [`it holds ${listed(secret)}, which has no public prefix`]),
  ];
}

/** Entries of `define` that hold values of the environment which have no public prefix. */
export function definedValues(host: ViteHost, engine: Engine): readonly Flaw[] {
  const groups = Map.groupBy(Object.entries(host.config.define ?? {}), ([key]) => groupOf(key));
  return [...groups].flatMap(([group, entries]) => {
    const seen = seenIn(engine, entries);
    const evidence = evidenceOf(host, seen, entries);
    if (evidence.length === 0) return [];
    return [
      {
        rule: PRIVATE_ENV_EXPOSED_RULE,
        setting: `define ${group}`,
        tokens: seen,
        evidence,
        verdict: 'warning',
        because: 'whatever in the code reads it hands it to every visitor',
        ...settingPlace(host, 'define'),
      },
    ];
  });
}
