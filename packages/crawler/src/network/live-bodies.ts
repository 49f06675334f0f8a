import type { Where } from '@leakgate/core';
import type { CdpEvent } from '../cdp/session.ts';
import type { Collector, Found } from '../collectors/collector.ts';
import type { TargetContext } from '../page-context.ts';
import { bodyPlan } from './body-plan.ts';

/** A body that is read while it comes. */
interface LiveBody {
  readonly where: Where & { readonly url: string };
  readonly pieces: Buffer[];
  bytes: number;
  /** Set once nothing more is taken of it. */
  reason: 'over-cap' | 'failed' | undefined;
}

type ResponseReceived = CdpEvent<'Network.responseReceived'>;

/** The open bodies of each target, by request. */
const open = new WeakMap<TargetContext, Map<string, LiveBody>>();

function isLive({ response, type }: ResponseReceived, mostBytes: number): boolean {
  const headers = Object.entries(response.headers).map(([name, value]) => ({ name, value }));
  return bodyPlan({ status: response.status, headers, resourceType: type }, mostBytes) === 'live';
}

function startBody({ response, type }: ResponseReceived, target: TargetContext): LiveBody {
  const party = target.scope.partyOf(response.url);
  const isStream = type === 'EventSource' || /event-stream|ndjson|json(?:l|lines|-seq)/.test(response.mimeType);
  const kind = isStream ? 'event-stream' : 'response-body';
  return { where: { kind, url: response.url, party }, pieces: [], bytes: 0, reason: undefined };
}

function append(body: LiveBody, data: string, mostBytes: number): void {
  const piece = Buffer.from(data, 'base64');
  body.bytes += piece.length;
  if (body.bytes > mostBytes) body.reason = 'over-cap';
  else body.pieces.push(piece);
}

function* foundIn({ where, pieces, reason }: LiveBody): Generator<Found> {
  const content = Buffer.concat(pieces);
  if (content.length > 0) yield { kind: 'artifact', artifact: { where, content } };
  if (reason !== undefined) yield { kind: 'unread', unread: { what: where.kind, where: where.url, reason } };
}

function* soFar(target: TargetContext): Generator<Found> {
  for (const body of open.get(target)?.values() ?? []) yield* foundIn(body);
}

/** Bodies that may never end, read alongside the page: event streams, lines of JSON, texts of unknown length. */
export const liveBodies: Collector = {
  name: 'event-stream',
  async attach(target, emit) {
    const { session, limits } = target;
    const bodies = new Map<string, LiveBody>();
    open.set(target, bodies);
    session.on('Network.responseReceived', (event) => {
      if (!isLive(event, limits.bodyBytes)) return;
      const body = startBody(event, target);
      bodies.set(event.requestId, body);
      session.send('Network.streamResourceContent', { requestId: event.requestId }).then(
        ({ bufferedData }) => append(body, bufferedData, limits.bodyBytes),
        () => void (body.reason = 'failed'),
      );
    });
    session.on('Network.dataReceived', ({ requestId, data }) => {
      const body = bodies.get(requestId);
      if (body !== undefined && data !== undefined && body.reason === undefined) append(body, data, limits.bodyBytes);
    });
    const end = ({ requestId }: { readonly requestId: string }): void => {
      const body = bodies.get(requestId);
      if (body !== undefined) for (const found of foundIn(body)) emit(found);
      bodies.delete(requestId);
    };
    session.on('Network.loadingFinished', end);
    session.on('Network.loadingFailed', end);
  },
  settled: soFar,
  leaving: soFar,
};
