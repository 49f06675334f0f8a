import type { CdpEvent, CdpParams, CdpSession } from '../cdp/session.ts';
import type { Judgement, Leaving, StopReason } from '../guard/judge.ts';
import type { HttpAuth } from '../roles/http-auth.ts';
import { headerOf, headersOf } from './headers.ts';
import type { SentRequest } from './sent.ts';

type PausedEvent = CdpEvent<'Fetch.requestPaused'>;

/** Decides on requests and reads responses. */
export interface GateHandlers {
  readonly judge: (leaving: Leaving) => Judgement;
  /** For what may go if its host is public: true where it is, and it was made known to the proxy. */
  readonly grant: (url: string) => Promise<boolean>;
  /** What an origin is given that asks for a name and a password; undefined for nothing. */
  readonly authorize: (origin: string) => HttpAuth | undefined;
  readonly sent: (request: SentRequest) => void;
  /** A page, or a window that a page opened, goes to an address of the site. */
  readonly navigated: (url: string) => void;
  /** True while a page is read: it stays where it is, and where it wants to go is noted. By the id of its main frame. */
  readonly stays: (frameId: string) => boolean;
  readonly stopped: (leaving: Leaving, reason: StopReason) => void;
  /** Handles a paused response and lets it go on. */
  readonly respond: (event: PausedEvent) => Promise<void>;
}

/** The gate that every request and response of the browser passes, of every target, before the target starts. */
export interface Gate {
  /** Resolves when everything that is under way now has been handled. */
  readonly idle: () => Promise<void>;
}

function bodyOf({ request }: PausedEvent): Buffer | undefined {
  const entries = request.postDataEntries ?? [];
  const bytes = entries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  if (bytes.length > 0) return Buffer.concat(bytes);
  return request.postData === undefined ? undefined : Buffer.from(request.postData);
}

function isResponse(event: PausedEvent): boolean {
  return event.responseStatusCode !== undefined || event.responseErrorReason !== undefined;
}

function requestHeader({ request }: PausedEvent, name: string): string | undefined {
  return headerOf(headersOf(request.headers), name);
}

/** The question that a browser asks another origin before it sends what is not plain reading. */
function isPreflight(event: PausedEvent): boolean {
  return event.request.method === 'OPTIONS' && requestHeader(event, 'access-control-request-method') !== undefined;
}

/**
 * Says yes in the place of an origin that is not asked: so the request itself comes to the gate, with all that the page
 * would have sent, and is stopped there.
 */
function preflightAnswer(event: PausedEvent): CdpParams<'Fetch.fulfillRequest'> & object {
  const allowed = (what: string): string => requestHeader(event, `access-control-request-${what}`) ?? '';
  const headers = {
    'access-control-allow-origin': requestHeader(event, 'origin') ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': allowed('method'),
    'access-control-allow-headers': allowed('headers'),
    'access-control-allow-private-network': 'true',
  };
  return { requestId: event.requestId, responseCode: 204, responseHeaders: headersOf(headers) };
}

/** Pages, by the id that is their main frame's too. */
async function watchPages(session: CdpSession): Promise<ReadonlySet<string>> {
  const pages = new Set<string>();
  session.on('Target.targetCreated', ({ targetInfo: { type, targetId } }) => {
    if (type === 'page') pages.add(targetId);
  });
  session.on('Target.targetDestroyed', ({ targetId }) => void pages.delete(targetId));
  await session.send('Target.setDiscoverTargets', { discover: true });
  return pages;
}

/**
 * Closes the browser's gate. Set on the browser's own session, `Fetch` holds for pages, popups, frames, workers, shared
 * and service workers alike, from their first request on, and sees every hop of a redirect.
 */
export async function closeGate(session: CdpSession, handlers: GateHandlers): Promise<Gate> {
  const pages = await watchPages(session);
  const underWay = new Set<Promise<void>>();

  async function request(event: PausedEvent): Promise<void> {
    const { requestId, frameId, resourceType, networkId } = event;
    const { url, method, headers } = event.request;
    const body = bodyOf(event);
    const isMainFrame = resourceType === 'Document' && pages.has(frameId);
    const leaving = { url, method, resourceType, isMainFrame, body: body?.toString('utf8') };
    handlers.sent({ url, method, headers, body, networkId });
    const judgement = handlers.judge(leaving);
    const goes = judgement.kind === 'go' || (judgement.kind === 'go-if-public' && (await handlers.grant(url)));
    if (goes) {
      if (isMainFrame && method === 'GET') handlers.navigated(url);
      const stays = isMainFrame && handlers.stays(frameId);
      if (!stays) return void (await session.send('Fetch.continueRequest', { requestId }));
    }
    if (!goes && isPreflight(event)) return void (await session.send('Fetch.fulfillRequest', preflightAnswer(event)));
    if (!goes) handlers.stopped(leaving, judgement.kind === 'stop' ? judgement.reason : 'out-of-scope');
    // A page whose way is aborted stays; of any other error the browser makes a page of its own, in its place.
    await session.send('Fetch.failRequest', { requestId, errorReason: isMainFrame ? 'Aborted' : 'BlockedByClient' });
  }

  session.on('Fetch.requestPaused', (event) => {
    // A request that its page has given up meanwhile rejects: there is nothing left to decide.
    const handled = (isResponse(event) ? handlers.respond(event) : request(event)).catch(() => undefined);
    underWay.add(handled);
    void handled.finally(() => underWay.delete(handled));
  });
  const asked = new Set<string>();
  session.on('Fetch.authRequired', ({ requestId, authChallenge: { origin, source } }) => {
    const given = asked.has(requestId) || source === 'Proxy' ? undefined : handlers.authorize(origin);
    asked.add(requestId);
    // What was refused once is refused again: then the page gets the answer of who is not let in.
    const authChallengeResponse =
      given === undefined ? { response: 'CancelAuth' as const } : { response: 'ProvideCredentials' as const, ...given };
    session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
  });
  await session.send('Fetch.enable', {
    handleAuthRequests: true,
    patterns: [
      { urlPattern: '*', requestStage: 'Request' },
      { urlPattern: '*', requestStage: 'Response' },
    ],
  });
  return { idle: async () => void (await Promise.allSettled(underWay)) };
}
