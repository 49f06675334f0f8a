import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Finding, Origin, Problem, Report } from '@leakgate/core';
import { slashed } from '../paths.ts';
import type { Sources } from '../provenance.ts';
import { packageOf } from './package-of.ts';
import { parseModule, type ParsedModule } from './parse-module.ts';
import { usesAt } from './uses.ts';

/** Uses that are told of one token. */
const MOST_USES = 3;

interface Module {
  readonly text: string;
  readonly parsed: ParsedModule;
}

/** The modules that tokens lead to, each read and parsed once. */
interface Modules {
  readonly root: string;
  readonly read: Map<string, Module | undefined>;
}

function readModule(root: string, file: string): Module | undefined {
  try {
    const text = readFileSync(posix.join(slashed(root), file), 'utf8');
    return { text, parsed: parseModule(file, text) };
  } catch {
    return undefined;
  }
}

function moduleOf({ root, read }: Modules, file: string): Module | undefined {
  if (!read.has(file)) read.set(file, file.includes('node_modules/') ? undefined : readModule(root, file));
  return read.get(file);
}

function offsetIn(text: string, { line = 1, column = 1 }: Origin): number {
  let at = 0;
  for (let each = 1; each < line; each++) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}

function usesOf(modules: Modules, { places }: Finding): readonly string[] {
  const origins = places.flatMap(({ origin }) => (origin?.line === undefined ? [] : [origin]));
  const uses = origins.flatMap((origin) => {
    const module = moduleOf(modules, origin.file);
    return module?.parsed.kind === 'parsed' ? usesAt(module.parsed.ast, offsetIn(module.text, origin)) : [];
  });
  return [...new Set(uses)].slice(0, MOST_USES);
}

/** A dependency is named by package and version, since nobody edits its file. */
function packagesOf(sources: Sources, { places }: Finding): readonly string[] {
  const names = places.flatMap(({ origin }) => (origin === undefined ? [] : (packageOf(sources, origin.file) ?? [])));
  return [...new Set(names)].map((name) => `comes with ${name}`);
}

function problemsOf({ read }: Modules): readonly Problem[] {
  return [...read]
    .filter(([, module]) => module?.parsed.kind === 'syntax-error')
    .map(([where]) => ({
      code: 'syntax-error',
      effect: 'note',
      where,
      message: 'has a syntax that could not be read, so it is not told what the code does with the token',
    }));
}

/**
 * The report with what the source does with each token: the client it is given to, the header it is sent in, or the
 * package that it comes with. Only modules that a token leads to are parsed, so that a clean build pays nothing.
 */
export function withUses(report: Report, sources: Sources): Report {
  const modules: Modules = { root: sources.root, read: new Map() };
  const findings = report.findings.map((finding) => {
    const added = [...packagesOf(sources, finding), ...usesOf(modules, finding)];
    return added.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...added] };
  });
  return { ...report, findings, problems: [...report.problems, ...problemsOf(modules)] };
}
