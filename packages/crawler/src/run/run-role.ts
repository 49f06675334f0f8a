import type { CrawlProgress, CrawlShared } from './shared.ts';
import { LIMITS } from '../limits.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { mappedProvenance } from '../fetch/provenance.ts';
import { guardedFrontier } from '../frontier/guarded-frontier.ts';
import { sqliteFrontier } from '../frontier/sqlite-frontier.ts';
import { startIntake, type Intake } from '../intake/intake.ts';
import { openSession, type RoleSession } from '../roles/session.ts';
import { authValues } from '../roles/http-auth.ts';
import type { SignIn } from '../roles/sign-in.ts';
import { isHalt } from './budget.ts';
import { createBrowserSlot } from './browser-slot.ts';
import { crawlRole } from './crawl-role.ts';
import { fetcherFor } from './fetcher-for.ts';
import { createFollow } from './follow.ts';
import { createIsUp } from './is-up.ts';
import { openBrowser } from './open-browser.ts';
import { roleEngines } from './role-engines.ts';
import type { RoleRun } from './role-run.ts';
import { readRobots, robotsTest, seedMentions } from './seed.ts';
import { createWorkSet } from './work-set.ts';

/** Visits between two looks at whether the role is still signed in. */
const LOOK_EVERY = 25;

function onceEach(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => {
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

function intakeOf(role: string, session: RoleSession, shared: CrawlShared, fetcher: Fetcher): Intake {
  const { results, nameOf, found, forbidden, httpAuth, basis, mapFromBuild } = shared;
  return startIntake({
    role,
    engines: roleEngines(role, forbidden, [...session.values(), ...authValues(httpAuth)], basis),
    results,
    nameOf,
    provenanceOf: (url, artifact) => mappedProvenance(url, artifact, { fetcher, fromBuild: mapFromBuild }),
    bodyBytes: LIMITS.largeBytes,
    found,
  });
}

/** Everything that the visits of a role share. */
async function openRun(role: string, session: RoleSession, shared: CrawlShared): Promise<RoleRun> {
  const { settings, results, nameOf, state, pace, budget } = shared;
  const work = createWorkSet(() =>
    results.note('unread', { what: 'a reading', where: settings.starts[0] ?? '', reason: 'failed' }),
  );
  const firstTime = onceEach();
  const { maxPages, maxDepth, maxPerShape } = settings.options;
  const fetcher = fetcherFor(session.cookiesFor, shared);
  const kept = sqliteFrontier({ state, role, budget: { maxPages, maxDepth, maxPerShape }, mask: nameOf });
  const frontier = guardedFrontier(kept, () => budget.halt('full'));
  const intake = intakeOf(role, session, shared, fetcher);
  const robots = await readRobots(settings, fetcher);
  const robotsAllow = robotsTest(robots, settings.options.robots);
  const rules = { scope: settings.scope, isExcluded: settings.isExcluded, robotsAllow };
  const { follow, read } = createFollow({ rules, frontier, results, nameOf, work, firstTime });
  let abandoned = false;
  const run: RoleRun = {
    role,
    settings,
    givesPassword: shared.httpAuth !== undefined,
    results,
    frontier,
    pace,
    fetcher,
    isUp: createIsUp(
      settings.origins.map((origin) => `${origin}/robots.txt`),
      fetcher,
    ),
    emit(found) {
      if (abandoned && found.kind === 'unread') return;
      if (found.kind === 'artifact') budget.spend(found.artifact.content.length);
      work.add(intake.take(found));
    },
    abandon: () => void (abandoned = true),
    work,
    follow,
    read,
    served: new Set(),
    file(url) {
      if (shared.seeds.length > 0) results.note('file', { url: nameOf(url) });
    },
    firstTime,
    stopped: (method, url, reason) => results.note('stopped', { method, url: nameOf(url), reason }),
    unheld: (what, url) => results.note('unheld', { what, where: nameOf(url) }),
  };
  await follow(
    [
      ...settings.starts.map((url) => ({ url, kind: 'link' }) as const),
      ...shared.seeds,
      ...seedMentions(settings, robots),
    ],
    undefined,
    0,
  );
  return run;
}

/** Crawls the site as one role. */
export async function runRole(
  role: string,
  signIn: SignIn,
  shared: CrawlShared,
  progress: (done: CrawlProgress) => void,
): Promise<void> {
  const { settings } = shared;
  const session = await openSession(role, signIn, shared);
  if (typeof session === 'string') {
    shared.results.note('signed-out', { role, why: session });
    return;
  }
  const run = await openRun(role, session, shared);
  const slot = createBrowserSlot((retire) =>
    openBrowser(
      {
        settings,
        folder: shared.root,
        resolver: shared.resolver,
        userAgent: shared.userAgent,
        state: session.state(),
        httpAuth: shared.httpAuth,
      },
      run,
      retire,
    ),
  );
  // What keeps the browser from starting is told at once, and not of each page.
  await slot.use(async () => undefined);
  let visits = 0;
  const afterVisit = async (): Promise<boolean> => {
    visits++;
    progress({ role, ...(await run.frontier.stats()) });
    if (visits % LOOK_EVERY !== 0 || (await session.renew(run.fetcher))) return false;
    shared.results.note('signed-out', { role });
    return true;
  };
  try {
    await crawlRole({ run, slot, budget: shared.budget, afterVisit }, settings.options.concurrency);
    const isEnd = !isHalt(shared.budget.spent());
    if (isEnd && !(await session.renew(run.fetcher))) shared.results.note('signed-out', { role });
  } finally {
    await slot.close();
    await run.work.settled();
  }
}
