import type { CdpEvent, CdpSession } from '../cdp/session.ts';

/** Requests whose initiator is remembered. */
const MOST = 5000;

type Initiator = CdpEvent<'Network.requestWillBeSent'>['initiator'];
type Stack = NonNullable<Initiator['stack']>;

/** Which code sent which request. */
export interface Initiators {
  /** Listens to a target's requests. */
  readonly watch: (session: CdpSession) => Promise<void>;
  /** `url:line:column`, 1-based, of the code that sent it; undefined where no code did, or it is not known. */
  readonly of: (networkId: string) => string | undefined;
}

/** The innermost frame of code that has an address, across `await` and timers. */
function topFrame(stack: Stack | undefined): string | undefined {
  for (let each = stack; each !== undefined; each = each.parent) {
    const frame = each.callFrames.find(({ url }) => url !== '');
    if (frame !== undefined) return `${frame.url}:${frame.lineNumber + 1}:${frame.columnNumber + 1}`;
  }
  return undefined;
}

/** `url:line:column`, 1-based, of the code that sent a request; undefined where no code did, or it is not known. */
export function initiatorText(initiator: Initiator): string | undefined {
  const fromCode = topFrame(initiator.stack);
  if (fromCode !== undefined || initiator.url === undefined) return fromCode;
  return `${initiator.url}:${(initiator.lineNumber ?? 0) + 1}:${(initiator.columnNumber ?? 0) + 1}`;
}

/** Remembers the initiators of the last requests. */
export function createInitiators(): Initiators {
  const known = new Map<string, string>();
  return {
    async watch(session) {
      session.on('Network.requestWillBeSent', ({ requestId, initiator }) => {
        const text = initiatorText(initiator);
        if (text === undefined) return;
        known.set(requestId, text);
        const [oldest] = known.keys();
        if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      });
    },
    of: (networkId) => known.get(networkId),
  };
}
