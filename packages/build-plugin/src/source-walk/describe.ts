import type { Finding, Origin, Report } from '@leakgate/core';
import type { Sources } from '../provenance/provenance.ts';
import { usesElsewhere } from './across.ts';
import { definedAt, placeholderAt } from './defined.ts';
import { modulesOf, type Modules } from './modules.ts';
import { packageOf } from './package-of.ts';
import type { Exported } from './use.ts';
import { usesAt } from './uses.ts';

/** Uses that are told of one token. */
const MOST_USES = 3;

/** Places in sources whose uses are looked for. */
const MOST_ORIGINS = 12;

/** What uses are found with. */
interface Walk {
  readonly sources: Sources;
  readonly modules: Modules;
  /** A file's name, tokens in it masked. */
  readonly mask: (name: string) => string;
}

function offsetIn(text: string, { line = 1, column = 1 }: Origin): number {
  let at = 0;
  for (let each = 1; each < line; each++) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}

/** What other modules can import: of JSON the properties have names of their own, too. */
function exportsOf(file: string, exported: Exported): readonly Exported[] {
  const [name, ...members] = exported.members;
  const isNamed = file.endsWith('.json') && name !== undefined;
  return isNamed ? [exported, { ...exported, name, members }] : [exported];
}

/** How the token of an origin gets there and what is done with it, in its own module and in those that import it. */
function* usesFrom({ sources, modules, mask }: Walk, origin: Origin): Generator<string> {
  const module = modules.module(origin.file);
  if (module === undefined) return;
  const offset = offsetIn(module.text, origin);
  const defined = definedAt(module.text, offset, sources.defined);
  if (defined !== undefined) yield `put in for ${defined} by define`;
  if (module.parsed.kind !== 'parsed') return;
  const { replacer } = sources;
  const replaced =
    replacer && defined === undefined ? placeholderAt(module.text, offset, module.parsed.ast) : undefined;
  if (replaced !== undefined) yield `put in for ${replaced} by a plugin`;
  const exports: Exported[] = [];
  for (const use of usesAt(module.parsed, offset)) {
    if (use.kind === 'use') yield use.text;
    else exports.push(...exportsOf(origin.file, use));
  }
  for (const { module: name, use } of usesElsewhere(sources, modules, origin.file, exports)) {
    if (use.kind === 'use') yield `${use.text} in ${mask(name)}:${use.line}`;
  }
}

/** The first places that a token comes from, each once: the same line may be in many files of an output. */
function originsOf({ places }: Finding): readonly Origin[] {
  const origins = places.flatMap(({ origin }) => (origin?.line === undefined ? [] : [origin]));
  const byPlace = new Map(origins.map((origin) => [`${origin.file}:${origin.line}:${origin.column}`, origin]));
  return [...byPlace.values()].slice(0, MOST_ORIGINS);
}

function usesOf(walk: Walk, finding: Finding): readonly string[] {
  const uses = new Set<string>();
  for (const origin of originsOf(finding)) {
    for (const use of usesFrom(walk, origin)) {
      uses.add(use);
      if (uses.size === MOST_USES) return [...uses];
    }
  }
  return [...uses];
}

/** A dependency is named by package and version, since nobody edits its file. */
function packagesOf(sources: Sources, { places }: Finding): readonly string[] {
  const names = places.flatMap(({ origin }) => (origin === undefined ? [] : (packageOf(sources, origin.file) ?? [])));
  return [...new Set(names)].map((name) => `comes with ${name}`);
}

/**
 * The report with what the source does with each token: the client it is given to, the header it is sent in, be it in a
 * module that imports it, or the package that it comes with. Only modules that a token leads to are parsed, so that a
 * clean build pays nothing.
 * @param mask makes a file's name fit to be told
 */
export function withUses(report: Report, sources: Sources, mask: (name: string) => string): Report {
  const walk: Walk = { sources, modules: modulesOf(sources.root), mask };
  const findings = report.findings.map((finding) => {
    const added = [...packagesOf(sources, finding), ...usesOf(walk, finding)];
    return added.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...added] };
  });
  return { ...report, findings, problems: [...report.problems, ...walk.modules.problems()] };
}
