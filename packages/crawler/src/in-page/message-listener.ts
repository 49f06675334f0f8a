import type { WriteValue } from './value-text.ts';

/** A message as it is told: JSON text. */
export interface MessageText {
  /** Origin of the window that sent it; empty for a worker, a port or a channel. */
  readonly origin: string;
  readonly text: string;
  readonly cut: boolean;
}

/** How the listener is set up. */
export interface ListenerSetup {
  /** The event by which the page's world hands messages on; undefined in a worker, which has one world only. */
  readonly relayed: string | undefined;
  /** Name of the binding that tells the crawler. */
  readonly binding: string;
  /** Characters of one message. */
  readonly characters: number;
  readonly values: number;
  /** Messages told before the listener falls silent, with a last empty one that says so. */
  readonly most: number;
}

/** Tells the crawler of every message. Runs in the isolated world before the page's scripts; self-contained. */
export function tellMessages({ relayed, binding, most, ...bounds }: ListenerSetup, write: WriteValue): void {
  const tell = (globalThis as unknown as Record<string, (payload: string) => void>)[binding];
  let told = 0;
  const hear = (event: Event): void => {
    if (told++ > most || tell === undefined) return;
    const { data, origin } = event as MessageEvent<unknown>;
    const { text, cut } = told > most ? { text: '', cut: true } : write(data, bounds);
    tell(JSON.stringify({ origin, text, cut } satisfies MessageText));
  };
  globalThis.addEventListener('message', hear, true);
  if (relayed === undefined) return;
  document.addEventListener(relayed, hear, true);
  navigator.serviceWorker?.addEventListener('message', hear);
}
