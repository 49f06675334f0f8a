import { createHash } from 'node:crypto';
import { orClose } from '../browser/or-close.ts';
import { scriptKey } from '../collectors/scripts.ts';
import { canonicalUrl } from '../frontier/canonical-url.ts';
import type { CdpSession } from '../cdp/session.ts';
import type { Leaving, StopReason } from '../guard/judge.ts';
import { LIMITS, within } from '../limits.ts';
import { headerMentions } from '../extract/text.ts';
import type { GateHandlers } from '../network/gate.ts';
import { createInitiators, type Initiators } from '../network/initiators.ts';
import { createResponder, type ResponseHandlers } from '../network/respond.ts';
import { isFile } from '../network/surface.ts';
import { sentArtifacts, type SentRequest } from '../network/sent.ts';
import { createLiveWorkers } from '../live-workers.ts';
import { attachPage } from './attach.ts';
import { attachWorkers, workerStarted } from './attach-workers.ts';
import type { OpenBrowser } from './browser-slot.ts';
import type { Hearing } from './hear-page.ts';
import { popupReader, type ReadPopup } from './read-popup.ts';
import { refetchOnce } from './refetch.ts';
import { openRoleBrowser, type RoleBrowserOptions } from './role-browser.ts';
import { createOpenPages, type OpenPages } from './open-pages.ts';
import { createPagePool } from './page-pool.ts';
import type { RoleRun } from './role-run.ts';

/** Third-party code that a visitor's browser would run, by DevTools' names. */
const CODE = new Set(['Script', 'Stylesheet', 'Document']);

interface Outbox {
  readonly put: (request: SentRequest) => void;
  readonly flush: () => void;
}

/** Requests wait here until DevTools has told which code sent them. */
function createOutbox(run: RoleRun, initiators: Initiators): Outbox {
  const waiting: SentRequest[] = [];
  return {
    put: (request) => void waiting.push(request),
    flush() {
      for (const request of waiting.splice(0)) {
        const initiator = request.networkId === undefined ? undefined : initiators.of(request.networkId);
        for (const artifact of sentArtifacts(request, run.settings.scope)) {
          run.emit({ kind: 'artifact', artifact, ...(initiator === undefined ? {} : { initiator }) });
        }
      }
    },
  };
}

/** What is told of a request that was not let through: its end in the ledger, and code that then went unread. */
function noteStopped({ method, url, resourceType, isMainFrame }: Leaving, reason: StopReason, run: RoleRun): void {
  if (isMainFrame && method === 'GET' && reason !== 'scheme') {
    run.work.add(run.follow([{ url, kind: 'link' }], undefined, 0));
    return;
  }
  run.stopped(method, url, reason);
  const isCode = reason === 'out-of-scope' && CODE.has(resourceType) && !isMainFrame;
  if (isCode && run.settings.options.thirdParty) {
    const unread = { what: `${resourceType.toLowerCase()} of another origin`, where: url, reason: 'blocked' } as const;
    run.emit({ kind: 'unread', unread });
  }
}

function responseHandlers(run: RoleRun, pages: OpenPages): ResponseHandlers {
  return {
    emit: run.emit,
    read({ surface, url, status, headers, body, referer }) {
      const depth = pages.depthOf(referer);
      run.served.add(url);
      // What the engine compiles of it need not be asked for again.
      if (surface === 'script') run.firstTime(scriptKey(createHash('sha256').update(body).digest('hex'), url));
      run.read({ url, headers, body, depth });
      const file = canonicalUrl(url);
      if (isFile(surface) && status === 200 && file !== undefined && run.settings.scope.isOwn(file)) {
        run.file(file);
        run.work.add(run.frontier.passed({ url: file, depth: depth + 1 }));
      }
    },
    head: (url, status, headers) => {
      const isRedirect = status >= 300 && status < 400;
      if (!isRedirect && !run.settings.scope.isOwn(url)) return;
      const mentions = headerMentions(headers, url);
      if (mentions.length > 0) run.work.add(run.follow(mentions, url, pages.depthOf(undefined) + 1));
    },
    refetch: (url) => refetchOnce(url, run),
  };
}

function responderOf(session: CdpSession, run: RoleRun, pages: OpenPages): GateHandlers['respond'] {
  const {
    scope,
    options: { websockets },
  } = run.settings;
  const respond = createResponder(
    session,
    { scope, mostBytes: LIMITS.bodyBytes, websockets },
    responseHandlers(run, pages),
  );
  return async (event) => {
    await respond(event).finally(() => pages.answered(event.networkId ?? ''));
  };
}

function gateHandlers(run: RoleRun, outbox: Outbox, pages: OpenPages) {
  return (session: CdpSession): Omit<GateHandlers, 'judge' | 'grant' | 'authorize'> => ({
    sent: outbox.put,
    navigated: (url) => run.work.add(run.follow([{ url, kind: 'link' }], undefined, pages.depthOf(undefined) + 1)),
    stays: pages.isHeld,
    stopped: (leaving, reason) => noteStopped(leaving, reason, run),
    respond: responderOf(session, run, pages),
  });
}

/** A visit is over when the windows that its page has opened are read. */
function trackedPopups(hearing: Hearing, pages: OpenPages): ReadPopup {
  const read = popupReader(hearing, pages);
  return (popup) => {
    const reading = read(popup);
    hearing.run.work.add(reading);
    return reading;
  };
}

/** Opens a browser for a run of a role and listens to it. */
export async function openBrowser(
  options: Omit<RoleBrowserOptions, 'handlers' | 'popup'>,
  run: RoleRun,
  retire: () => void,
): Promise<OpenBrowser> {
  const initiators = createInitiators();
  const outbox = createOutbox(run, initiators);
  const visited = createOpenPages();
  const shared = createLiveWorkers();
  const hearing = { run, initiators, shared };
  const popup = trackedPopups(hearing, visited);
  const browser = await openRoleBrowser({ ...options, popup, handlers: gateHandlers(run, outbox, visited) });
  await orClose(browser.close, () => attachWorkers(browser, workerStarted(run, initiators, shared, visited.started)));
  const pages = createPagePool((lease) => attachPage(browser, lease, hearing), retire);
  const leave = async (): Promise<void> => {
    await pages.leaveAll();
    await within(LIMITS.closeMs, 'what is still open', browser.gate.idle()).catch(() => undefined);
    outbox.flush();
  };
  return { browser, pages, flushSent: outbox.flush, leave, enter: visited.enter };
}
