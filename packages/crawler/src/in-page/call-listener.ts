import type { WriteValue } from './value-text.ts';

/** What was given to a function, as it is told. */
export interface GivenText {
  /** The function, by its place in the list; -1 where there was more than is told of. */
  readonly at: number;
  readonly origin: string;
  readonly text: string;
  readonly cut: boolean;
}

/** How the listener is set up. */
export interface GivenSetup {
  readonly relayed: string;
  /** Name of the binding that tells the crawler. */
  readonly binding: string;
  readonly characters: number;
  readonly values: number;
}

/**
 * Tells the crawler of all that is handed on. Runs in the isolated world before the page's scripts; self-contained. The
 * writer is made when it is needed first, for most pages give nothing: no page can meddle with what that world has.
 */
export function tellGiven({ relayed, binding, ...bounds }: GivenSetup, makeWriter: () => WriteValue): void {
  let write: WriteValue | undefined;
  const send = (globalThis as unknown as Record<string, (payload: string) => void>)[binding];
  const tell = (at: number, text: string, cut: boolean): void =>
    send?.(JSON.stringify({ at, origin: globalThis.origin, text, cut } satisfies GivenText));
  const hear = async (event: Event): Promise<void> => {
    const { data } = event as MessageEvent<readonly [number, unknown] | null>;
    // What cannot be copied comes as nothing.
    if (data === null) return;
    const [at, value] = data;
    write ??= makeWriter();
    const { text, cut, blobs } = write(value, bounds);
    tell(at, text, cut || at < 0);
    for (const blob of blobs) tell(at, await blob.slice(0, bounds.characters).text(), blob.size > bounds.characters);
  };
  document.addEventListener(relayed, (event) => void hear(event), true);
}
