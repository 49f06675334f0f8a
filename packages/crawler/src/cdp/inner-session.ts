import { TimeLimitError, within } from '../limits.ts';
import type { CdpAnswer, CdpEvent, CdpEventName, CdpMethod, CdpSession } from './session.ts';

/** What travels through a session: a command's answer, or an event. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly answer: (message: Message) => void;
}

/** A session that travels inside messages of its parent's. */
export interface InnerSession extends CdpSession {
  readonly receive: (message: Message) => void;
  readonly end: () => void;
  readonly hasEnded: () => boolean;
}

const GONE = 'the target is gone';
/** A worker's last word, however it came to its end. Of shared workers the browser says no other. */
const LAST_WORD = 'Inspector.targetCrashed';

/** A target ended before it could answer. */
export class TargetGoneError extends Error {
  override readonly name = 'TargetGoneError';
}

/** Opens a session inside another: Playwright does not pass on the events of sessions that it has not opened itself. */
export function innerSession(parent: CdpSession, sessionId: string, ms: number): InnerSession {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((payload: never) => void)[]>();
  let last = 0;
  let ended = false;

  async function ask(method: string, params: unknown): Promise<unknown> {
    const id = ++last;
    const answered = new Promise<Message>((answer) => waiting.set(id, { answer }));
    if (ended) throw new TargetGoneError(GONE);
    const message = JSON.stringify({ id, method, params });
    await parent.send('Target.sendMessageToTarget', { sessionId, message }).catch((error: unknown) => {
      throw error instanceof TimeLimitError ? error : new TargetGoneError(GONE);
    });
    const { result, error } = await answered;
    if (error?.message === GONE) throw new TargetGoneError(GONE);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  const end = (): void => {
    ended = true;
    for (const { answer } of waiting.values()) answer({ error: { message: GONE } });
    waiting.clear();
  };

  return {
    send: <M extends CdpMethod>(method: M, params?: unknown) => within(ms, method, ask(method, params)) as CdpAnswer<M>,
    on: <E extends CdpEventName>(event: E, listener: (payload: CdpEvent<E>) => void) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    receive({ id, method, params, result, error }) {
      if (id === undefined) {
        listeners.get(method ?? '')?.forEach((listen) => listen(params as never));
        return method === LAST_WORD ? end() : undefined;
      }
      const asked = waiting.get(id);
      waiting.delete(id);
      asked?.answer(error === undefined ? { result } : { error });
    },
    hasEnded: () => ended,
    end,
  };
}
