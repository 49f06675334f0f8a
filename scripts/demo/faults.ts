import type { Finding, Place, Report } from '@leakgate/core';
import type { Materialised, Planted } from '../../fixtures/apps/console/materialise.ts';

/** A build that was run: its exit code, everything it printed and wrote, its report. */
export interface Build {
  readonly status: number | null;
  readonly printed: string;
  readonly report: Report;
}

function grave(report: Report): readonly Finding[] {
  return report.findings.filter((finding) => finding.verdict === 'error' || finding.verdict === 'warning');
}

function holdsArtifact(place: Place, planted: Planted): boolean {
  const fits =
    typeof planted.artifact === 'string' ? place.artifact === planted.artifact : planted.artifact.test(place.artifact);
  return fits && place.surface === planted.surface;
}

function hasOrigin(place: Place, planted: Planted): boolean {
  const { origin } = planted;
  return origin === undefined || (place.origin?.file === origin.file && place.origin.line === origin.line);
}

function hasVia(place: Place, planted: Planted): boolean {
  return planted.via === undefined || planted.via.every((via) => place.via.includes(via));
}

function hasEnv(place: Place, planted: Planted): boolean {
  return planted.env === undefined || place.origin?.env === planted.env;
}

/** What is missing of one planted token, or undefined. */
function plantedFault(report: Report, planted: Planted): string | undefined {
  const findings = grave(report).filter((finding) => finding.rule === planted.rule);
  if (findings.length === 0) return `${planted.rule} was not found (${planted.how})`;
  const inPlace = findings.flatMap((finding) => finding.places).filter((place) => holdsArtifact(place, planted));
  if (inPlace.length === 0) return `${planted.rule} was not found in ${String(planted.artifact)}`;
  if (inPlace.some((place) => hasOrigin(place, planted) && hasVia(place, planted) && hasEnv(place, planted)))
    return undefined;
  const seen = inPlace.map(
    (place) => `${place.origin?.file}:${place.origin?.line} ${place.origin?.env ?? ''} ${place.via.join(' ')}`,
  );
  return `${planted.rule} was led back to ${seen.join(', ')} and not to ${planted.origin?.file}:${planted.origin?.line} ${planted.env ?? ''}`;
}

function unexpected(report: Report, planted: readonly Planted[]): readonly string[] {
  const rules = new Set(planted.map((each) => each.rule));
  return grave(report)
    .filter((finding) => !rules.has(finding.rule))
    .map((finding) => `${finding.rule} (${finding.verdict}) was found and not planted: ${finding.places[0]?.artifact}`);
}

/** Rules with more or fewer tokens than were planted of them. */
function miscounted(report: Report, planted: readonly Planted[]): readonly string[] {
  return [...new Set(planted.map((each) => each.rule))].flatMap((rule) => {
    const found = grave(report).filter((finding) => finding.rule === rule).length;
    const expected = planted.filter((each) => each.rule === rule).length;
    return found <= expected ? [] : [`${rule}: ${found} tokens were found, ${expected} planted`];
  });
}

function publishableFaults(report: Report, publishable: readonly Planted[]): readonly string[] {
  return publishable.flatMap((each) => {
    const finding = report.findings.find((candidate) => candidate.rule === each.rule);
    if (finding === undefined) return [`${each.rule} was not recognised as publishable`];
    return finding.verdict === 'note' ? [] : [`${each.rule} is a ${finding.verdict}, though it may ship`];
  });
}

function printedFaults(build: Build, planted: readonly Planted[]): readonly string[] {
  return planted.filter((each) => build.printed.includes(each.value)).map((each) => `${each.rule} was printed`);
}

/** Everything that is not as it should be of the build that must be stopped. */
export function leakingFaults(build: Build, app: Materialised): readonly string[] {
  return [
    ...(build.status === 0 ? ['the build was not stopped'] : []),
    ...(build.report.outcome === 'leaks' ? [] : [`the outcome is ${build.report.outcome}`]),
    ...app.planted.flatMap((planted) => plantedFault(build.report, planted) ?? []),
    ...unexpected(build.report, app.planted),
    ...miscounted(build.report, app.planted),
    ...publishableFaults(build.report, app.publishable),
    ...printedFaults(build, app.planted),
  ];
}

/** Everything that is not as it should be of the build that must pass. */
export function mendedFaults(build: Build, app: Materialised): readonly string[] {
  return [
    ...(build.status === 0 ? [] : ['the build did not pass']),
    ...(build.report.outcome === 'clean' ? [] : [`the outcome is ${build.report.outcome}`]),
    ...unexpected(build.report, []),
    ...publishableFaults(build.report, app.publishable),
  ];
}
