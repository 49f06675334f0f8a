import type { Where } from '@leakgate/core';
import type { CdpEvent } from '../cdp/session.ts';
import type { Collector } from '../collectors/collector.ts';
import type { TargetContext } from '../page-context.ts';

/** Messages of one target that are read. */
const MOST = 5000;
/** Opcode of a text frame, RFC 6455 section 5.2; of every other frame DevTools gives the bytes in base64. */
const TEXT = 1;

/** Messages of each target so far; of a page those of one visit. */
const counts = new WeakMap<TargetContext, number>();

type Frame = CdpEvent<'Network.webSocketFrameSent'>['response'];

function contentOf({ opcode, payloadData }: Frame): string | Uint8Array {
  return opcode === TEXT ? payloadData : Buffer.from(payloadData, 'base64');
}

/** What goes over the WebSockets of a target, both ways. */
export const webSockets: Collector = {
  name: 'websocket',
  arriving: (page) => void counts.delete(page),
  async attach(target, emit) {
    const { session, scope, url: pageUrl } = target;
    const urls = new Map<string, string>();
    const take = (where: Where, frame: Frame): void => {
      const count = (counts.get(target) ?? 0) + 1;
      counts.set(target, count);
      if (count > MOST + 1) return;
      if (count <= MOST) emit({ kind: 'artifact', artifact: { where, content: contentOf(frame) } });
      else emit({ kind: 'unread', unread: { what: 'websocket', where: pageUrl(), reason: 'budget' } });
    };
    const urlOf = (requestId: string): string => urls.get(requestId) ?? pageUrl();
    session.on('Network.webSocketCreated', ({ requestId, url }) => {
      urls.set(requestId, url);
      const where = { kind: 'request-url', url, to: scope.receiverOf(url) } as const;
      emit({ kind: 'artifact', artifact: { where, content: url } });
    });
    session.on('Network.webSocketFrameReceived', ({ requestId, response }) =>
      take({ kind: 'websocket', url: urlOf(requestId), direction: 'received' }, response),
    );
    session.on('Network.webSocketFrameSent', ({ requestId, response }) => {
      const url = urlOf(requestId);
      take({ kind: 'websocket', url, direction: 'sent', to: scope.receiverOf(url) }, response);
    });
  },
};
