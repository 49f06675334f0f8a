import { existsSync } from 'node:fs';
import { settingSighting, type Engine } from '@leakgate/core';
import type { Host, ViteHost } from '../host/host.ts';
import { isInside, relativeTo } from '../host/paths.ts';
import { seek, type Run } from '../run/state.ts';
import { definedValues } from './defined-values.ts';
import { exposedVariables } from './exposed-variables.ts';
import type { Flaw } from './flaw.ts';
import { publicMaps } from './public-maps.ts';

export type { Flaw };

/** What the settings of Vite would bring to visitors. */
export function flawsOf(host: ViteHost, engine: Engine): readonly Flaw[] {
  return [...exposedVariables(host, engine), ...definedValues(host, engine)];
}

/** Looks at the settings of a build before it begins. */
export function checkSettings(run: Run, host: Host): void {
  if (host.kind !== 'vite' || host.consumer !== 'client') return;
  const flaws = flawsOf(host, run.engine);
  run.flaws.push(...flaws);
  for (const { tokens } of flaws) seek(run, tokens);
}

/** Looks at what the build has left in its folders, when everybody had the chance to delete it. */
export function checkMaps(run: Run, host: Host, folders: readonly string[]): void {
  if (host.kind !== 'vite') return;
  for (const folder of folders) {
    const maps = [...run.searched.keys()].filter((path) => path.endsWith('.map') && isInside(folder, path));
    const left = maps.filter((path) => existsSync(path)).map((path) => relativeTo(folder, path));
    run.flaws.push(...publicMaps(host, left));
  }
}

/** Takes the flaws into the report, at the end: those whose tokens the output holds say nothing more than it does. */
export function recordFlaws(run: Run): void {
  const flaws = run.flaws
    .splice(0)
    .filter(({ tokens }) => !tokens.some(({ fingerprint }) => run.found.has(fingerprint)));
  if (flaws.length === 0) return;
  const sightings = flaws.map((flaw) => settingSighting(flaw, run.engine));
  run.scan.record({ surface: 'config', sightings, problems: [], bytes: 0 });
}
