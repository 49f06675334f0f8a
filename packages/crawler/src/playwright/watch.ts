import type { Report, Scan } from '@leakgate/core';
import {
  closeScan,
  knownValuesOf,
  loadConfig,
  openEngine,
  PUBLIC_PREFIXES,
  scanWith,
  usageError,
  type ResolvedConfig,
} from '@leakgate/node';
import type { Page } from 'playwright-core';
import { attachChildren, type Child } from '../cdp/child-sessions.ts';
import { limitedSession } from '../cdp/limited-session.ts';
import type { Found } from '../collectors/collector.ts';
import { COLLECTORS } from '../collectors/index.ts';
import { beginPatience } from '../collectors/patience.ts';
import { attachAll, readAll } from '../collectors/phases.ts';
import { urlNames, type UrlNames } from '../intake/url-names.ts';
import { LIMITS } from '../limits.ts';
import { createLiveWorkers } from '../live-workers.ts';
import type { PageContext } from '../page-context.ts';
import { unreadSentence } from '../unread.ts';
import { hearOfSharedWorkers } from './shared-workers.ts';
import { childTarget, pageTarget } from './page-target.ts';

/** What a page is watched with. */
export interface WatchOptions {
  /**
   * The project's folder, where its configuration and `.env*` files stand.
   * @default process.cwd()
   */
  readonly root?: string;
  /**
   * Further origins that belong to the site, besides that of the page.
   * @default []
   */
  readonly origin?: readonly string[];
}

/** A page that collectors listen to. */
export interface Watch {
  readonly config: ResolvedConfig;
  /** Reads what is visible now; the report is of that and of everything since the page was first watched. */
  readonly report: () => Promise<Report>;
}

const watches = new WeakMap<Page, Promise<Watch>>();

/** Where found things go: artifacts are searched at once, so that nothing of a page is kept. */
type Take = (found: Found) => void;

async function begin(page: Page, { root = process.cwd(), origin = [] }: WatchOptions): Promise<Watch> {
  const startedAt = new Date();
  const config = await loadConfig({ root });
  const { values, problems } = knownValuesOf({
    config,
    envDirs: [config.root],
    mode: 'production',
    publicPrefixes: PUBLIC_PREFIXES,
    processEnv: process.env,
  });
  const opened = openEngine({ config, kind: 'crawl', knownValues: values, now: startedAt, processEnv: process.env });
  const scan = scanWith(opened);
  problems.forEach((problem) => scan.problem(problem));
  const readings = await listen(page, origin, takeInto(scan, urlNames(opened.engine)));
  return {
    config,
    async report() {
      await readings();
      return closeScan(scan, config, startedAt);
    },
  };
}

function takeInto(scan: Scan, nameOf: UrlNames): Take {
  return (found) => {
    if (found.kind === 'unread') {
      const { unread } = found;
      scan.problem({ code: 'unread', effect: 'blind', where: nameOf(unread.where), message: unreadSentence(unread) });
      return;
    }
    const { where, content } = found.artifact;
    scan.add({ where: 'url' in where ? { ...where, url: nameOf(where.url) } : where, content });
  };
}

/** Attaches every collector to a page and what it starts; gives a function that reads all that is open. */
async function listen(page: Page, origins: readonly string[], take: Take): Promise<() => Promise<void>> {
  const session = limitedSession(await page.context().newCDPSession(page), LIMITS.commandMs);
  const workers = createLiveWorkers();
  const main = pageTarget(page, session, origins, workers.all);
  const documents: PageContext[] = [main];
  const started = async (child: Child): Promise<void> => {
    const target = childTarget(main, child);
    if (target === undefined) return;
    if (target.kind === 'page') documents.push(target);
    await attachAll(COLLECTORS, target, take);
    if (target.kind !== 'page') workers.add(target, child);
  };
  await attachAll(COLLECTORS, main, take);
  await attachChildren(session, LIMITS.commandMs, started);
  await hearOfSharedWorkers(page, session, started);
  return async () => {
    documents.forEach(beginPatience);
    for (const phase of ['settled', 'oncePerShape'] as const) {
      for (const target of await readable(documents)) await readAll(COLLECTORS, phase, target, take);
    }
  };
}

/** What can be read: frames of other sites come and go, and an empty page has nothing in it. */
async function readable(documents: readonly PageContext[]): Promise<readonly PageContext[]> {
  const states = await Promise.allSettled(documents.map(({ session }) => session.send('Page.getFrameTree')));
  return documents.filter((target, at) => {
    const isMain = at === 0;
    return isMain ? target.url() !== 'about:blank' : states[at]?.status === 'fulfilled';
  });
}

/** Starts to watch a page, or goes on with the watch that is there. */
export function watchPage(page: Page, options: WatchOptions): Promise<Watch> {
  const engine = page.context().browser()?.browserType().name() ?? 'chromium';
  if (engine !== 'chromium')
    throw usageError(engine, 'only pages of Chromium can be read', 'run these tests in Chromium');
  const watch = watches.get(page) ?? begin(page, options);
  watches.set(page, watch);
  return watch;
}
