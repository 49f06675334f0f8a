import type { Where } from '@leakgate/core';
import type { CdpEvent } from '../cdp/session.ts';
import { headerOf, headersOf, headerText } from './headers.ts';
import { initiatorText } from './initiators.ts';
import type { Collector } from '../collectors/collector.ts';
import type { TargetContext } from '../page-context.ts';

/** Messages of one target that are read. */
const MOST = 5000;
/** Opcode of a text frame, RFC 6455 section 5.2; of every other frame DevTools gives the bytes in base64. */
const TEXT = 1;

/** Subprotocols that a page offers: where tokens are sent that have no other header to go in. RFC 6455 section 11.3.4. */
const SUBPROTOCOLS = 'sec-websocket-protocol';

/** Messages of each target so far; of a page those of one visit. */
const counts = new WeakMap<TargetContext, number>();

type Frame = CdpEvent<'Network.webSocketFrameSent'>['response'];

function contentOf({ opcode, payloadData }: Frame): string | Uint8Array {
  return opcode === TEXT ? payloadData : Buffer.from(payloadData, 'base64');
}

/** A WebSocket of a target, and the code that opened it. */
interface Opened {
  readonly url: string;
  readonly initiator?: string;
}

function openedBy({ url, initiator }: CdpEvent<'Network.webSocketCreated'>): Opened {
  const code = initiator === undefined ? undefined : initiatorText(initiator);
  return code === undefined ? { url } : { url, initiator: code };
}

/** What goes over the WebSockets of a target, both ways. */
export const webSockets: Collector = {
  name: 'websocket',
  arriving: (page) => void counts.delete(page),
  async attach(target, emit) {
    const { session, scope, url: pageUrl } = target;
    const sockets = new Map<string, Opened>();
    const tell = (where: Where, content: string | Uint8Array, { initiator }: Opened): void =>
      emit({ kind: 'artifact', artifact: { where, content }, ...(initiator === undefined ? {} : { initiator }) });
    const take = (where: Where, frame: Frame, socket: Opened): void => {
      const count = (counts.get(target) ?? 0) + 1;
      counts.set(target, count);
      if (count > MOST + 1) return;
      if (count <= MOST) tell(where, contentOf(frame), socket);
      else emit({ kind: 'unread', unread: { what: 'websocket', where: pageUrl(), reason: 'budget' } });
    };
    const socketOf = (requestId: string): Opened => sockets.get(requestId) ?? { url: pageUrl() };
    session.on('Network.webSocketCreated', (event) => {
      const socket = openedBy(event);
      sockets.set(event.requestId, socket);
      tell({ kind: 'request-url', url: socket.url, to: scope.receiverOf(socket.url) }, socket.url, socket);
    });
    // The one part of the handshake that a page may fill; the browser writes the rest.
    session.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, request }) => {
      const offered = headerOf(headersOf(request.headers), SUBPROTOCOLS);
      const socket = socketOf(requestId);
      const where = { kind: 'request-header', url: socket.url, header: SUBPROTOCOLS } as const;
      if (offered !== undefined)
        tell({ ...where, to: scope.receiverOf(socket.url) }, `${SUBPROTOCOLS}: ${offered}`, socket);
    });
    session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, response }) => {
      const { url } = socketOf(requestId);
      const answered = headerText(
        headersOf(response.headers).filter(({ name }) => !/^sec-websocket-accept$/i.test(name)),
      );
      const where = { kind: 'response-header', url, party: scope.partyOf(url) } as const;
      if (answered !== '') tell(where, answered, { url });
    });
    session.on('Network.webSocketFrameReceived', ({ requestId, response }) => {
      const { url } = socketOf(requestId);
      take({ kind: 'websocket', url, direction: 'received' }, response, { url });
    });
    session.on('Network.webSocketFrameSent', ({ requestId, response }) => {
      const socket = socketOf(requestId);
      const { url } = socket;
      take({ kind: 'websocket', url, direction: 'sent', to: scope.receiverOf(url) }, response, socket);
    });
  },
};
