import type { Artifact } from '../artifact.ts';
import type { Decision, PolicyContext } from '../policy/decide.ts';
import { lastThatApplies, type PolicySubject } from '../policy/rules.ts';
import type { Problem } from '../problem.ts';
import type { SourceLine } from '../provenance/holders.ts';
import type { Place } from '../report.ts';
import { parseDirectives, WORDS, type Directive, type Directives } from './parse.ts';

/** What the directives of a scan are read from. */
export interface DirectiveContext {
  readonly policy: PolicyContext;
  /** The text of a source file of the project; undefined for what is none. */
  readonly sourceText: ((file: string) => string | undefined) | undefined;
  /** The id of the rule that an id or alias stands for. */
  readonly ruleIds: () => ReadonlyMap<string, string>;
}

/** The directives that bear on one artifact. */
export interface DirectiveBook {
  /**
   * The decision on a token at its place, `ignored` where a directive stands above its line.
   * @param holders every line of the sources that it may have come from: each of them must say so
   */
  readonly apply: (
    subject: PolicySubject,
    place: Place,
    decision: Decision,
    holders: () => readonly SourceLine[] | undefined,
  ) => Decision;
  /** Directives that are faulty or, where the artifact is their own file, mute nothing. */
  readonly problems: () => readonly Problem[];
}

/** True where the artifact is itself what a person edits, and so the comments in it count. */
function isSource({ where, entry }: Artifact, { scan }: PolicyContext): boolean {
  if (entry !== undefined) return false;
  return scan === 'commit' || where.kind === 'source-module' || where.kind === 'config';
}

function problemAt(file: string, line: number, message: string): Problem {
  return { code: 'directive', effect: 'note', where: `${file}:${line}`, message };
}

/** What comes from the environment stands in the output, not in the source: only a build sees it. */
function readsEnv(text: string, { line }: Directive): boolean {
  return /\benv\b/.test(text.split('\n', line + 1)[line] ?? '');
}

/** Opens the directives for one artifact. Files are read only where a token leads to them, and once. */
export function openDirectives(artifact: Artifact, text: string, context: DirectiveContext): DirectiveBook {
  const own = isSource(artifact, context.policy) && 'path' in artifact.where ? artifact.where.path : undefined;
  const read = new Map<string, Directives>();
  const used = new Set<Directive>();
  if (own !== undefined) read.set(own, parseDirectives(text));

  function lineOf(place: Place): SourceLine | undefined {
    if (own !== undefined) return { file: own, line: place.line };
    const { file, line } = place.origin ?? {};
    return file === undefined || line === undefined ? undefined : { file, line };
  }

  function directivesOf(file: string): Directives {
    const known = read.get(file) ?? parseDirectives(context.sourceText?.(file) ?? '');
    read.set(file, known);
    return known;
  }

  function names(directive: Directive, rule: string): boolean {
    return (context.ruleIds().get(directive.rule) ?? directive.rule) === rule;
  }

  function above({ file, line }: SourceLine, rule: string): Directive | undefined {
    return directivesOf(file).valid.find((each) => each.line === line - 1 && names(each, rule));
  }

  /** False where it could not be told which lines hold the token. */
  function coversAll(lines: readonly SourceLine[] | undefined, rule: string): boolean {
    return lines?.every((line) => above(line, rule) !== undefined) ?? false;
  }

  const apply: DirectiveBook['apply'] = (subject, place, decision, holders) => {
    const at = lineOf(place);
    const directive = at === undefined ? undefined : above(at, subject.rule);
    if (at === undefined || directive === undefined) return decision;
    used.add(directive);
    if (own === undefined && !coversAll(holders(), subject.rule)) return decision;
    const { rules, today } = context.policy;
    if (lastThatApplies(rules, subject, today)?.verdict === 'error') {
      return { ...decision, because: `${decision.because}; the policy forbids the comment that would ignore it` };
    }
    return { verdict: 'ignored', because: `${directive.because} (${WORDS} in ${at.file}:${directive.line})` };
  };

  function unused(file: string, directive: Directive): readonly Problem[] {
    if (!context.ruleIds().has(directive.rule)) {
      return [problemAt(file, directive.line, `${WORDS} names «${directive.rule}», which is no rule`)];
    }
    if (file !== own || used.has(directive) || readsEnv(text, directive)) return [];
    return [problemAt(file, directive.line, `${WORDS} ${directive.rule} ignores nothing; remove it`)];
  }

  function problems(): readonly Problem[] {
    return [...read].flatMap(([file, { valid, faulty }]) => [
      ...faulty.map(({ line, fault }) =>
        problemAt(file, line, `${WORDS} ignores nothing: ${fault}; write «${WORDS} <rule> -- <because>»`),
      ),
      ...valid.flatMap((directive) => unused(file, directive)),
    ]);
  }

  return { apply, problems };
}
