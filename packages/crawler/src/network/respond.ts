import type { Surface } from '@leakgate/core';
import type { CdpEvent, CdpSession } from '../cdp/session.ts';
import type { Emit } from '../collectors/collector.ts';
import type { Scope } from '../guard/scope.ts';
import { unreadBody } from '../unread.ts';
import { bodyPlan } from './body-plan.ts';
import { headerOf, headersOf, headerText, type Header } from './headers.ts';
import { holdBody, passOn } from './hold-body.ts';
import { responseWhere, type ResponseKind } from './surface.ts';

type PausedEvent = CdpEvent<'Fetch.requestPaused'>;

/** A response whose body was read. */
export interface ReadResponse {
  readonly surface: Surface;
  readonly url: string;
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: Buffer;
  /** The page that asked for it, where its request says so. */
  readonly referer: string | undefined;
}

/** What becomes of responses. */
export interface ResponseHandlers {
  readonly emit: Emit;
  /** Told of each body that was read, for the addresses in it. */
  readonly read: (response: ReadResponse) => void;
  /** Told of each head, for the addresses in it. */
  readonly head: (url: string, status: number, headers: readonly Header[]) => void;
  /** For a body that could not be held here: it is fetched by the crawler itself. */
  readonly refetch: (url: string) => void;
}

/** What a responder is made with. */
export interface ResponderOptions {
  readonly scope: Scope;
  readonly mostBytes: number;
  /** Where not, what comes through the gate is told to open none: a worker's first line may, and nothing holds it. */
  readonly websockets: boolean;
}

/** Bodies that are remembered as read. */
const MOST_REMEMBERED = 20_000;

function withKnown(known: Set<string>, mark: string): boolean {
  if (known.has(mark)) return true;
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.add(mark);
  return false;
}

/** What tells that the server sends the very same body again; undefined where it does not say. */
function sameBodyMark(url: string, headers: readonly Header[]): string | undefined {
  const tag = headerOf(headers, 'etag') ?? headerOf(headers, 'last-modified');
  return tag === undefined ? undefined : `${url} ${tag} ${headerOf(headers, 'content-length') ?? ''}`;
}

/** All that a document or worker may ask for but WebSockets; adds to what the site itself forbids. */
const NO_SOCKETS: Header = { name: 'content-security-policy', value: 'connect-src http: https: data: blob:' };

/** Reads the responses of a browser as they pass the gate, each body once. */
export function createResponder(
  session: CdpSession,
  { scope, mostBytes, websockets }: ResponderOptions,
  handlers: ResponseHandlers,
) {
  const known = new Set<string>();
  const added = websockets ? [] : [NO_SOCKETS];

  async function hold(event: PausedEvent, kind: ResponseKind, status: number): Promise<void> {
    const { requestId } = event;
    const { url, responseHeaders: headers } = kind;
    try {
      const held = await holdBody(session, { requestId, status, headers, added }, mostBytes);
      if (held.kind === 'over-cap' && event.request.method === 'GET' && scope.isOwn(url)) {
        // The server did not say how large it is: the crawler asks for it itself, as where it did.
        handlers.refetch(url);
        return;
      }
      if (held.kind !== 'whole') {
        handlers.emit({ kind: 'unread', unread: unreadBody(url, held) });
        return;
      }
      if (held.body.length === 0) return;
      const where = responseWhere(kind, scope.partyOf(url));
      handlers.emit({ kind: 'artifact', artifact: { where, content: held.body } });
      handlers.read({
        surface: where.kind,
        url,
        status,
        headers,
        body: held.body,
        referer: headerOf(kind.requestHeaders, 'referer'),
      });
    } catch {
      // The page has gone on before the body was read. What can be asked for again is.
      if (event.request.method === 'GET' && scope.isOwn(url)) handlers.refetch(url);
    }
  }

  function tellHead({ url, responseHeaders }: ResponseKind, status: number): void {
    const text = headerText(responseHeaders);
    const where = { kind: 'response-header', url, party: scope.partyOf(url) } as const;
    if (text !== '') handlers.emit({ kind: 'artifact', artifact: { where, content: text } });
    handlers.head(url, status, responseHeaders);
  }

  return async (event: PausedEvent): Promise<void> => {
    const { requestId, responseStatusCode: status, responseHeaders = [], resourceType, request } = event;
    if (status === undefined) return void (await session.send('Fetch.continueRequest', { requestId }));
    const kind = { url: request.url, resourceType, requestHeaders: headersOf(request.headers), responseHeaders };
    tellHead(kind, status);
    const plan = bodyPlan({ status, headers: responseHeaders, resourceType }, mostBytes);
    if (plan === 'hold' || plan === 'once') {
      const mark = plan === 'once' ? request.url : sameBodyMark(request.url, responseHeaders);
      if (mark === undefined || !withKnown(known, mark)) return hold(event, kind, status);
    }
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    const again = plan === 'large' || (isRedirect && headerOf(responseHeaders, 'content-length') !== '0');
    if (again && request.method === 'GET' && scope.isOwn(request.url)) handlers.refetch(request.url);
    await passOn(session, { requestId, status, headers: responseHeaders, added });
  };
}
