import type { Finding, Problem, Report } from '@leakgate/core';
import { closeScan, writeReports } from '@leakgate/node';
import { headline } from '@leakgate/report';
import { notePassed, noteStopped } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { HookContext, HostError } from '../host/host-types.ts';
import { withOtherBuilds } from './joint-report.ts';
import { writeManifests } from '../layers/manifest.ts';
import { isWorthTelling, stopMessage, type Disk } from './messages.ts';
import { maskedName, withMaskedNames } from '../layers/names.ts';
import { relativeTo } from '../host/paths.ts';
import type { Sources } from '../provenance/provenance.ts';
import { describedReport } from '../source-walk/described-report.ts';
import { removeLeakingCopies } from '../layers/public-files.ts';
import { whyLeft, withReasons } from '../redact/left.ts';
import { othersSearched } from './rendering.ts';
import { recordFlaws } from '../settings/index.ts';
import { recordSources, withoutSources } from '../source-scan.ts';
import { timeSpent, type Run } from './state.ts';
import { removeLeakingMaps } from '../layers/take-back.ts';
import { print, tell } from '../host/tell.ts';
import { isFailing, stopReason } from './verdict.ts';
import type { WrittenMap } from '../layers/written-maps.ts';

/**
 * A moment at which a build can be stopped.
 * - `generated`: the output is complete and about to be written; `final` where it never will be. What is searched after
 *   it was written is searched by `rest` where it is stopped before.
 * - `mapped`: it was written, and its maps have just been searched.
 * - `written`: it is on disk; others may still write to its folder.
 * - `closed`: nothing comes after.
 */
export type Moment =
  | { readonly kind: 'generated'; readonly final: boolean; readonly rest: () => void }
  /** The folder is absolute. */
  | { readonly kind: 'mapped'; readonly folder: string; readonly maps: readonly WrittenMap[] }
  /** The folders are absolute. */
  | { readonly kind: 'written' | 'closed'; readonly folders: readonly string[] };

/** What a person is told of, and a source is known of. */
function isTraced(finding: Finding): boolean {
  return isWorthTelling(finding) && finding.places.some((place) => place.origin !== undefined);
}

/** The report so far; its duration is the time spent in our hooks, not that of the build. */
async function reportOf(run: Run, sources: Sources): Promise<Report> {
  const report = withoutSources(await closeScan(run.scan, run.config, run.startedAt));
  const told = report.findings.some(isTraced)
    ? await describedReport(report, sources, (name) => maskedName(run.engine, name))
    : report;
  const explained = withMaskedNames(withReasons(told, run.config), run.engine);
  return { ...explained, scan: { ...explained.scan, durationMs: Math.round(timeSpent(run)) } };
}

function warnOf(host: Host, context: HookContext, problems: readonly Problem[]): void {
  for (const problem of problems) print(host, context, 'warn', `leakgate: ${problem.where}: ${problem.message}`);
}

/** Takes into the report what is told only when the outputs were searched. */
function recordRest(run: Run, sources: Sources): void {
  recordSources(run, sources);
  recordFlaws(run);
}

/** What tells a build from others of the process, and not from itself when it is made again. */
function buildName(run: Run, host: Host): string {
  const outputs = new Set(run.outputs.map(({ folder, form }) => `${folder} ${form}`));
  return [host.kind, ...[...run.inputs].toSorted(), ...[...outputs].toSorted()].join('\n');
}

async function publish(run: Run, host: Host, context: HookContext, report: Report): Promise<void> {
  const { root, reports } = run.config;
  const all = withOtherBuilds(JSON.stringify([root, reports]), buildName(run, host), run, report);
  warnOf(host, context, (await writeReports(all, run.config)).problems);
}

function nameOf({ root }: Host, folder: string): string {
  return relativeTo(root, folder) || '.';
}

function diskAt(host: Host, moment: Moment, removed: readonly string[]): Disk {
  switch (moment.kind) {
    case 'generated':
      return moment.final ? { kind: 'never-written' } : { kind: 'kept-off', removed };
    case 'mapped':
      return { kind: 'written', folders: [nameOf(host, moment.folder)], removed };
    case 'written':
    case 'closed':
      return { kind: 'written', folders: moment.folders.map((folder) => nameOf(host, folder)), removed };
    default:
      return moment satisfies never;
  }
}

/** True where no later moment is sure to come: Vite closes every build, users of the other two may not. */
function isLast(host: Host, moment: Moment): boolean {
  if (host.kind === 'vite') return moment.kind === 'closed';
  return moment.kind === 'generated' ? moment.final : moment.kind !== 'mapped';
}

/** What of the output is not to stay on disk. Tells what was removed, by the names of the files. */
function clear(run: Run, host: Host, moment: Moment, report: Report): readonly string[] {
  switch (moment.kind) {
    case 'generated':
      return moment.final ? [] : removeLeakingCopies(run, host, report);
    case 'mapped':
      return removeLeakingMaps(run, host.root, moment.maps, report);
    case 'written':
    case 'closed':
      return [];
    default:
      return moment satisfies never;
  }
}

async function stop(run: Run, host: Host, context: HookContext, moment: Moment, sources: Sources): Promise<HostError> {
  run.failed = true;
  // Who watches mends what is told, and ends the process at will.
  if (context.meta.watchMode !== true) noteStopped(buildName(run, host));
  await othersSearched(run);
  if (moment.kind === 'generated') moment.rest();
  recordRest(run, sources);
  const found = await reportOf(run, sources);
  const removed = clear(run, host, moment, found).map((path) => maskedName(run.engine, path));
  // Removing may have added problems.
  const report = await reportOf(run, sources);
  // An output that fails after another writes no report again without need: the process may end while it does.
  if (tell(run, host, context, 'error', report)) await publish(run, host, context, report);
  const failing = report.findings.filter((finding) => isFailing(finding, run.config));
  const code = failing.length > 0 ? 'LEAKGATE_LEAKS' : 'LEAKGATE_INCOMPLETE';
  const why = (finding: Finding): readonly string[] => whyLeft(finding, run.config);
  const message = stopMessage(report, failing, diskAt(host, moment, removed), why);
  return { message, pluginCode: code, stack: '' };
}

async function settleNow(
  run: Run,
  host: Host,
  context: HookContext,
  moment: Moment,
  sources: Sources,
): Promise<HostError | undefined> {
  if (isLast(host, moment)) recordRest(run, sources);
  const report = await reportOf(run, sources);
  if (stopReason(report, run.config) !== undefined) return stop(run, host, context, moment, sources);
  if (moment.kind === 'closed') warnOf(host, context, writeManifests(run, host, moment.folders, report));
  if (!isLast(host, moment)) return undefined;
  notePassed(buildName(run, host));
  tell(run, host, context, 'warn', report);
  await publish(run, host, context, report);
  if (moment.kind === 'closed' && run.told.size === 0) print(host, context, 'info', headline(report));
  return undefined;
}

/**
 * Prints, writes the reports, and gives the error to stop the build with where one is due. Rollup makes its outputs
 * side by side, so one waits for the other: the first to fail is the one that tells.
 */
export function settle(
  run: Run,
  host: Host,
  context: HookContext,
  moment: Moment,
  sources: Sources,
): Promise<HostError | undefined> {
  const settled = run.settling.then(() => settleNow(run, host, context, moment, sources));
  run.settling = settled.catch(() => undefined);
  return settled;
}
