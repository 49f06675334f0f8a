import { apart } from './apart/index.ts';
import type { Artifact } from './artifact.ts';
import { withBaseline } from './baseline/apply.ts';
import type { ArtifactResult, Engine } from './engine.ts';
import { FORMATS } from './formats/index.ts';
import { reaches, type Verdict } from './levels.ts';
import { isPast, type PolicyRule } from './policy/rules.ts';
import type { Problem } from './problem.ts';
import type { Finding, Outcome, Report } from './report.ts';
import type { Sighting } from './settle/sighting.ts';
import type { Surface } from './where.ts';

/** The verdict from which on a finding counts as a leak; `never` counts as `error` for the outcome. */
export type FailOn = 'error' | 'warning' | 'never';

/** What the host knows about the scan when it ends. */
export interface ScanEnd {
  readonly version: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly failOn: FailOn;
}

/** A scan under way: takes artifacts one by one and keeps only what the report needs. */
export interface Scan {
  readonly add: (artifact: Artifact) => readonly Sighting[];
  /** Takes what an engine of the same scan found in an artifact elsewhere or earlier. */
  readonly record: (result: SearchedArtifact) => void;
  /** Takes more of what stands in artifacts that were added or recorded. */
  readonly see: (sightings: readonly Sighting[]) => void;
  readonly problem: (problem: Problem) => void;
  readonly report: (end: ScanEnd) => Promise<Report>;
}

/** What was found in an artifact of a surface, as far as the report needs it. */
export interface SearchedArtifact extends Pick<ArtifactResult, 'sightings' | 'problems' | 'bytes'> {
  readonly surface: Surface;
}

/** `leaks` before `incomplete` before `clean`: clean and blind are different. */
export function outcomeOf(findings: readonly Finding[], problems: readonly Problem[], failOn: FailOn): Outcome {
  const limit: Verdict = failOn === 'never' ? 'error' : failOn;
  if (findings.some((finding) => finding.baseline !== 'known' && reaches(finding.verdict, limit))) return 'leaks';
  return problems.some((problem) => problem.effect === 'blind') ? 'incomplete' : 'clean';
}

function expiredRules(rules: readonly PolicyRule[], today: string): readonly Problem[] {
  return rules
    .filter((rule) => isPast(rule, today))
    .map((rule) => ({
      code: 'policy-expired',
      effect: 'note',
      where: 'policy',
      message: `the rule «${rule.because}» applied until ${rule.until ?? ''} and no longer does`,
    }));
}

/** Adds the texts for people; they are loaded only now that there is something to say. */
async function withTexts(findings: readonly Finding[]): Promise<readonly Finding[]> {
  if (findings.length === 0) return findings;
  const { aboutRule } = await import('./formats/about.ts');
  return findings.map((finding) => {
    const about = aboutRule(finding.rule);
    if (about === undefined) return finding;
    const { baseline, places, because, ...rest } = finding;
    const condition = finding.verdict !== 'error' && about.condition !== undefined ? `; ${about.condition}` : '';
    return { ...rest, because: because + condition, remedy: about.remedy, docs: about.docs, baseline, places };
  });
}

/** The same for problems that say the same. */
function keyOf({ code, where, message }: Problem): string {
  return JSON.stringify([code, where, message]);
}

/** Starts a scan with an engine. */
export function startScan(engine: Engine): Scan {
  const sightings: Sighting[] = [];
  const told = new Map<string, Problem>();
  const surfaces: Partial<Record<Surface, number>> = {};
  let artifacts = 0;
  let bytes = 0;

  function addProblem(problem: Problem): void {
    const key = keyOf(problem);
    if (!told.has(key)) told.set(key, problem);
  }

  function record(result: SearchedArtifact): void {
    artifacts++;
    bytes += result.bytes;
    surfaces[result.surface] = (surfaces[result.surface] ?? 0) + 1;
    for (const sighting of result.sightings) sightings.push(sighting);
    result.problems.forEach(addProblem);
  }

  return {
    add(artifact) {
      const result = engine.scan(artifact);
      record({ ...result, surface: artifact.where.kind });
      return result.sightings;
    },
    record,
    see: (more) => void sightings.push(...more),
    problem: addProblem,
    async report({ version, startedAt, durationMs, failOn }) {
      const today = engine.options.now.toISOString().slice(0, 10);
      const { policy: rules = [], baseline = [], formats = FORMATS } = engine.options;
      const found = sightings.length === 0 ? [] : apart('matching').findingsOf(sightings, formats);
      const findings = withBaseline(await withTexts(found), baseline, { rules, today });
      const all = [...told.values(), ...expiredRules(rules, today)];
      return {
        schemaVersion: 1,
        tool: { name: 'leakgate', version },
        scan: {
          kind: engine.options.scan,
          startedAt: startedAt.toISOString(),
          durationMs: Math.round(durationMs),
          artifacts,
          bytes,
          salt: engine.salt.source,
          surfaces,
        },
        outcome: outcomeOf(findings, all, failOn),
        findings,
        problems: all,
      };
    },
  };
}
