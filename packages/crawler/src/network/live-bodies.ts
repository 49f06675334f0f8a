import type { Where } from '@leakgate/core';
import type { CdpEvent } from '../cdp/session.ts';
import type { Collector, Emit, Found } from '../collectors/collector.ts';
import { tooMuch, unread } from '../collectors/found.ts';
import { track } from '../collectors/pending.ts';
import type { TargetContext } from '../page-context.ts';
import { bodyPlan } from './body-plan.ts';
import { headersOf } from './headers.ts';
import { responseWhere } from './surface.ts';

/** A body that is read while it comes. */
interface LiveBody {
  readonly where: Where & { readonly url: string };
  readonly pieces: Buffer[];
  bytes: number;
  /** Whether it was asked for by a GET. */
  readonly isGet: boolean;
  /** Set once nothing more is taken of it. */
  reason: 'over-cap' | 'failed' | undefined;
  /** Ends when what had come before it was read alongside has been taken. */
  begun: Promise<void>;
}

type ResponseReceived = CdpEvent<'Network.responseReceived'>;

/** The open bodies of each target, by request. */
const open = new WeakMap<TargetContext, Map<string, LiveBody>>();

/** What a service worker answers never passes the gate. */
function isLive({ response, type }: ResponseReceived, mostBytes: number): boolean {
  if (response.fromServiceWorker === true) return true;
  const { status, headers } = response;
  return bodyPlan({ status, headers: headersOf(headers), resourceType: type }, mostBytes) === 'live';
}

function whereOf({ response, type }: ResponseReceived, { scope }: TargetContext): LiveBody['where'] {
  const { url, mimeType, headers } = response;
  const isStream = type === 'EventSource' || /event-stream|ndjson|json(?:l|lines|-seq)/.test(mimeType);
  if (isStream) return { kind: 'event-stream', url, party: scope.partyOf(url) };
  const kind = { url, resourceType: type, requestHeaders: [], responseHeaders: headersOf(headers) };
  return responseWhere(kind, scope.partyOf(url));
}

function append(body: LiveBody, data: string, mostBytes: number): void {
  if (body.reason !== undefined) return;
  const piece = Buffer.from(data, 'base64');
  body.bytes += piece.length;
  if (body.bytes > mostBytes) body.reason = 'over-cap';
  else body.pieces.push(piece);
}

function unreadOf({ where, reason }: LiveBody, most: number): Found | undefined {
  if (reason === undefined) return undefined;
  return reason === 'failed'
    ? unread(where.kind, where.url, reason)
    : tooMuch(where.kind, where.url, { of: 'byte', most, begun: true });
}

function* foundIn(body: LiveBody, most: number): Generator<Found> {
  const { where, pieces } = body;
  const content = Buffer.concat(pieces);
  if (content.length > 0) yield { kind: 'artifact', artifact: { where, content } };
  const rest = unreadOf(body, most);
  if (rest !== undefined) yield rest;
}

function* soFar(target: TargetContext): Generator<Found> {
  for (const body of open.get(target)?.values() ?? []) yield* foundIn(body, target.limits.bodyBytes);
}

/** Reads a body alongside the page, beginning with what has come already. */
function readAlongside(event: ResponseReceived, isGet: boolean, target: TargetContext): LiveBody {
  const { requestId } = event;
  const most = target.limits.bodyBytes;
  const streaming = target.session.send('Network.streamResourceContent', { requestId });
  const body: LiveBody = {
    where: whereOf(event, target),
    pieces: [],
    bytes: 0,
    isGet,
    reason: undefined,
    begun: Promise.resolve(),
  };
  body.begun = streaming.then(
    ({ bufferedData }) => append(body, bufferedData, most),
    // It had come to its end: then it is read as a whole.
    () => undefined,
  );
  return body;
}

/** Ends a body; one that came too fast to be read alongside is asked for as a whole. */
async function finish(
  requestId: string,
  body: LiveBody,
  { session, limits, scope, refetch }: TargetContext,
  emit: Emit,
): Promise<void> {
  await body.begun;
  if (body.bytes === 0) {
    try {
      const { body: text, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
      append(body, base64Encoded ? text : Buffer.from(text).toString('base64'), limits.bodyBytes);
    } catch {
      // It came at once and was more than the browser keeps: what can be asked for again is.
      if (body.isGet && scope.isOwn(body.where.url) && refetch !== undefined) return refetch(body.where.url);
      body.reason = 'failed';
    }
  }
  for (const found of foundIn(body, limits.bodyBytes)) emit(found);
}

/** Bodies that may never end, read alongside the page: event streams, lines of JSON, texts of unknown length. */
export const liveBodies: Collector = {
  name: 'event-stream',
  async attach(target, emit) {
    const { session, limits } = target;
    const bodies = new Map<string, LiveBody>();
    const gets = new Set<string>();
    open.set(target, bodies);
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.method === 'GET') gets.add(requestId);
    });
    session.on('Network.responseReceived', (event) => {
      if (isLive(event, limits.bodyBytes)) {
        bodies.set(event.requestId, readAlongside(event, gets.has(event.requestId), target));
      }
    });
    session.on('Network.dataReceived', ({ requestId, data }) => {
      const body = bodies.get(requestId);
      if (body !== undefined && data !== undefined) append(body, data, limits.bodyBytes);
    });
    const end = ({ requestId }: { readonly requestId: string }): void => {
      const body = bodies.get(requestId);
      if (body !== undefined) track(target, finish(requestId, body, target, emit));
      bodies.delete(requestId);
      gets.delete(requestId);
    };
    session.on('Network.loadingFinished', end);
    session.on('Network.loadingFailed', end);
  },
  settled: soFar,
  leaving: soFar,
};
