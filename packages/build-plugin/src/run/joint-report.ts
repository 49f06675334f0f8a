import { graver, SEVERITIES, VERDICTS, type Finding, type Outcome, type Place, type Report } from '@leakgate/core';

const OUTCOMES: readonly Outcome[] = ['leaks', 'incomplete', 'clean'];

function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function placeKey({ surface, artifact, entry, line, column }: Place): string {
  return [surface, artifact, entry, line, column].join(' ');
}

/** Two reports' words on one token: what is graver is said, and all places are kept. */
function joined(a: Finding, b: Finding): Finding {
  const said = graver(a.verdict, b.verdict) === a.verdict ? a : b;
  return { ...said, places: once([...a.places, ...b.places], placeKey) };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    (a.fingerprint < b.fingerprint ? -1 : 1)
  );
}

function sums(a: Report['scan'], b: Report['scan']): Report['scan'] {
  const surfaces = { ...a.surfaces };
  for (const [surface, count] of Object.entries(b.surfaces)) {
    const key = surface as keyof typeof surfaces;
    surfaces[key] = (surfaces[key] ?? 0) + count;
  }
  return {
    ...a,
    startedAt: a.startedAt < b.startedAt ? a.startedAt : b.startedAt,
    durationMs: a.durationMs + b.durationMs,
    artifacts: a.artifacts + b.artifacts,
    bytes: a.bytes + b.bytes,
    surfaces,
  };
}

function join(a: Report, b: Report): Report {
  const byToken = new Map(a.findings.map((finding) => [finding.fingerprint, finding]));
  for (const finding of b.findings) {
    const other = byToken.get(finding.fingerprint);
    byToken.set(finding.fingerprint, other === undefined ? finding : joined(other, finding));
  }
  return {
    ...a,
    scan: sums(a.scan, b.scan),
    outcome: OUTCOMES.find((each) => each === a.outcome || each === b.outcome) ?? 'clean',
    findings: [...byToken.values()].toSorted(compareFindings),
    problems: once([...a.problems, ...b.problems], ({ code, where, message }) => `${code} ${where} ${message}`),
  };
}

/** Reports of several builds as one. */
export function joinReports(reports: readonly Report[]): Report | undefined {
  return reports.reduce<Report | undefined>((all, each) => (all === undefined ? each : join(all, each)), undefined);
}

interface WrittenReport {
  readonly run: object;
  readonly report: Report;
}

/** Place that reports are written to → what is built → its last report. */
const written = new Map<string, Map<string, WrittenReport>>();

/**
 * The report with what other builds of this process have written to the same files, as those of a config that is a list:
 * the last of them would leave nothing of the others. A build that is made again replaces its own report, and so does a
 * run that has gone on.
 * @param place where reports are written
 * @param build what is built, from what
 */
export function withOtherBuilds(place: string, build: string, run: object, report: Report): Report {
  const builds = written.get(place) ?? new Map<string, WrittenReport>();
  for (const [name, other] of builds) if (other.run === run) builds.delete(name);
  builds.set(build, { run, report });
  written.set(place, builds);
  return joinReports([...builds.values()].map((each) => each.report)) ?? report;
}
