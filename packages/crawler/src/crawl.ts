import { resolve } from 'node:path';
import { ANONYMOUS, outcomeOf, type Problem, type Report } from '@leakgate/core';
import {
  closeScan,
  knownValuesOf,
  openEngine,
  PUBLIC_PREFIXES,
  scanWith,
  VERSION,
  type KnownValues,
  type ProcessEnv,
  type ResolvedConfig,
} from '@leakgate/node';
import { createPace } from './fetch/pace.ts';
import { createResolver } from './guard/resolve.ts';
import { urlNames, type UrlNames } from './intake/url-names.ts';
import { httpAuthOf } from './roles/http-auth.ts';
import { loadSignIn, type SignIn } from './roles/sign-in.ts';
import { readOptionFile } from './roles/stored-state.ts';
import { createBudget, isHalt, type Spent } from './run/budget.ts';
import { coverageOf, coverageProblems, startProblems } from './run/coverage.ts';
import { compareManifest, manifestMentions, mapFromBuild, readManifest, type BuildManifest } from './run/manifest.ts';
import { fetcherFor } from './run/fetcher-for.ts';
import { forbiddenLines, plainEngine, type EngineBasis } from './run/role-engines.ts';
import { haltProblem } from './run/halt-problems.ts';
import { identityOf } from './run/identity.ts';
import { unreachable } from './run/reach.ts';
import { runRole } from './run/run-role.ts';
import { startAnswers } from './run/start-answers.ts';
import { settingsOf, type Settings } from './run/settings.ts';
import type { CrawlProgress, CrawlShared } from './run/shared.ts';
import { isNoRoom } from './state/no-room.ts';
import { openState, type State } from './state/open-state.ts';
import { resultsIn, type Results } from './state/results.ts';

/** What a crawl is told while it runs. */
export interface Progress extends CrawlProgress {
  /** Tokens found so far at a verdict of warning or above. */
  readonly findings: number;
}

/** A crawl, as a host runs it. */
export interface CrawlRequest {
  readonly urls: readonly string[];
  /** Its `crawl` holds the crawl's options. */
  readonly config: ResolvedConfig;
  readonly processEnv: ProcessEnv;
  readonly envFiles?: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the crawl; with a state file, the next one goes on where it was. */
  readonly signal?: AbortSignal;
}

/** A crawl that came to its end, or that was stopped and can go on. */
export interface CrawlEnd {
  readonly report: Report;
  /** True where it was stopped by its signal. */
  readonly stopped: boolean;
  /** True where it went on with what an earlier one had begun. */
  readonly resumed: boolean;
  /** What had changed since an earlier one, so that it began anew. */
  readonly changed: readonly string[];
}

interface RoleToCrawl {
  readonly role: string;
  readonly signIn: SignIn;
}

async function rolesOf({ options }: Settings, root: string): Promise<readonly RoleToCrawl[]> {
  const signedIn = options.role.map(async (file) => ({ role: file.role, signIn: await loadSignIn(file, root) }));
  const anonymous: readonly RoleToCrawl[] = options.anonymous ? [{ role: ANONYMOUS, signIn: { kind: 'none' } }] : [];
  return [...anonymous, ...(await Promise.all(signedIn))];
}

/** Chromium's own words with ours behind them: sites that look for a browser find one, and logs tell who it was. */
function userAgentOf(given: string | undefined): CrawlShared['userAgent'] {
  const chrome = (version: string): string =>
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version.split('.', 1)[0]}.0.0.0 Safari/537.36`;
  return (version = '150') => given ?? `${chrome(version)} leakgate/${VERSION}`;
}

function noteRest(results: Results, waiting: number, spent: Spent | undefined, start: string): void {
  if (spent === undefined || isHalt(spent) || waiting === 0) return;
  results.note('unread', { what: `the rest of the site (${waiting} addresses)`, where: start, reason: 'budget' });
}

interface Ending {
  readonly request: CrawlRequest;
  readonly settings: Settings;
  readonly state: State;
  readonly results: Results;
  readonly basis: EngineBasis;
  readonly build: BuildManifest | undefined;
  readonly nameOf: UrlNames;
  readonly isHalted: boolean;
  readonly roles: readonly string[];
  readonly problems: readonly Problem[];
}

async function reportOf(ending: Ending): Promise<Report> {
  const { request, settings, state, results, basis, build, roles } = ending;
  const scan = scanWith(openEngine({ ...basis, kind: 'crawl' }));
  for (const artifact of results.artifacts()) scan.record(artifact);
  ending.problems.forEach((problem) => scan.problem(problem));
  const report = await closeScan(scan, request.config, state.startedAt);
  const coverage = coverageOf(results, roles, report.scan.surfaces, build);
  const starts = settings.starts.map(ending.nameOf);
  const answers = startAnswers(starts, roles, results);
  const isTold = ending.isHalted || answers.length > 0 || ending.problems.some(({ code }) => code === 'unreachable');
  const problems = [
    ...report.problems,
    ...answers,
    ...(isTold ? [] : startProblems(starts, coverage)),
    ...coverageProblems(coverage, results, settings.options.maxUnread),
  ];
  return { ...report, outcome: outcomeOf(report.findings, problems, request.config.failOn), problems, coverage };
}

function sharedOf(request: CrawlRequest, settings: Settings, state: State, basis: EngineBasis, now: Date) {
  const { config, onProgress, signal } = request;
  const build =
    config.crawl.manifest === undefined
      ? undefined
      : readManifest(config.crawl.manifest, config.root, settings.starts[0] ?? '');
  const findings = new Set<string>();
  const { maxMegabytes, maxMinutes, rate, forbid } = settings.options;
  const budget = createBudget(maxMegabytes * 2 ** 20, now.getTime() + maxMinutes * 60_000, signal);
  const shared: CrawlShared = {
    settings,
    root: config.root,
    state,
    results: resultsIn(state, () => budget.halt('full')),
    nameOf: urlNames(plainEngine(basis)),
    resolver: createResolver(),
    pace: createPace(rate),
    budget,
    basis,
    forbidden: forbid.map(({ role, file }) => ({
      role,
      values: forbiddenLines(readOptionFile(`--forbid ${role}=${file}`, resolve(config.root, file))),
    })),
    seeds: build === undefined ? [] : manifestMentions(build),
    mapFromBuild: mapFromBuild(build),
    httpAuth: httpAuthOf(request.processEnv),
    userAgent: userAgentOf(settings.options.userAgent),
    found: (fingerprint) => void findings.add(fingerprint),
  };
  const progress = (done: CrawlProgress): void => onProgress?.({ ...done, findings: findings.size });
  return { shared, build, progress };
}

function knownValuesFor({ config, processEnv, envFiles = [] }: CrawlRequest): KnownValues {
  return knownValuesOf({
    config,
    envDirs: [config.root],
    mode: 'production',
    publicPrefixes: PUBLIC_PREFIXES,
    processEnv,
    envFiles,
  });
}

/**
 * Crawls a site as every role, and reports what a browser was given of what it must not have. Throws a `UsageError`
 * for wrong options; everything that goes wrong on the way is in the report.
 */
export async function crawlSite(request: CrawlRequest): Promise<CrawlEnd> {
  const now = new Date();
  const { config, processEnv } = request;
  const settings = settingsOf(request.urls, config.crawl);
  const { values, problems } = knownValuesFor(request);
  const basis: EngineBasis = { config, knownValues: values, processEnv, now };
  const roles = await rolesOf(settings, config.root);
  const file = config.crawl.state === undefined ? undefined : resolve(config.root, config.crawl.state);
  const state = openState(file, {
    identity: (key) =>
      identityOf({ urls: request.urls, config, knownValues: values, salt: plainEngine(basis).salt.value }, key),
    startedAt: now,
  });
  let isWhole = false;
  try {
    const { shared, build, progress } = sharedOf(request, settings, state, basis, now);
    const fetcher = fetcherFor(async () => '', shared);
    const lost = await unreachable(settings.starts, fetcher);
    const isReached = lost.length < settings.starts.length;
    if (isReached) {
      await runRoles(roles, shared, progress);
      if (build !== undefined && !isHalt(shared.budget.spent())) await compareManifest(build, fetcher, shared.results);
    }
    const spent = shared.budget.spent();
    noteRest(shared.results, shared.results.waiting(), spent, settings.starts[0] ?? '');
    const names = roles.map(({ role }) => role);
    const { results, nameOf } = shared;
    const start = settings.starts[0] ?? '';
    const halts = isHalt(spent) ? [haltProblem(start, spent, results.waiting())] : [];
    const aboutStarts = [...lost, ...certificateNotes(settings), ...halts];
    const said = [...problems, ...aboutStarts.map((each) => ({ ...each, where: nameOf(each.where) }))];
    const isHalted = isHalt(spent);
    const ending = { request, settings, state, results, basis, build, nameOf, isHalted, roles: names, problems: said };
    const report = await reportOf(ending);
    // A site that is down keeps what was read of it before.
    isWhole = !isHalt(spent) && (isReached || !state.resumed);
    return { report, stopped: spent === 'stopped', resumed: state.resumed, changed: state.changed };
  } finally {
    state.close(isWhole);
  }
}

/** Crawls as one role after another, until the crawl is broken off. */
async function runRoles(roles: readonly RoleToCrawl[], shared: CrawlShared, progress: (done: CrawlProgress) => void) {
  try {
    for (const { role, signIn } of roles) {
      if (isHalt(shared.budget.spent())) return;
      await runRole(role, signIn, shared, progress);
    }
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    shared.budget.halt('full');
  }
}

function certificateNotes({ options, starts }: Settings): readonly Problem[] {
  const message = 'certificates were not checked (--untrusted-certificates): who answered is not certain';
  if (!options.untrustedCertificates) return [];
  return [{ code: 'certificates-unchecked', effect: 'note', where: starts[0] ?? '', message }];
}
