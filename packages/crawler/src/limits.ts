/** Bounds on time and memory; none of them can be switched off. */
export interface Limits {
  /** One evaluate in a page, in milliseconds. */
  readonly evaluateMs: number;
  /** One DevTools command, in milliseconds. */
  readonly commandMs: number;
  /** One phase of one collector on one page, in milliseconds. */
  readonly collectorMs: number;
  /** From the start of a navigation to the page's load event, in milliseconds. */
  readonly navigationMs: number;
  /** The longest that a loaded page is waited for to come to rest, in milliseconds. */
  readonly settleMs: number;
  /** Without network activity for so long a page is at rest, in milliseconds. */
  readonly quietMs: number;
  /** Closing a page, a context or a browser, in milliseconds. */
  readonly closeMs: number;
  /** Largest body, store entry or dump that is read, in bytes. */
  readonly bodyBytes: number;
  /** Largest body that the crawler fetches itself, where it is too large to be held in the browser, in bytes. */
  readonly largeBytes: number;
}

/** What holds unless an option says otherwise. */
export const LIMITS: Limits = {
  evaluateMs: 5_000,
  commandMs: 10_000,
  collectorMs: 15_000,
  navigationMs: 15_000,
  settleMs: 3_000,
  quietMs: 150,
  closeMs: 5_000,
  bodyBytes: 16 * 2 ** 20,
  largeBytes: 64 * 2 ** 20,
};

/** Something took longer than it may; says what, and never why. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** The promise's value, or a `TimeLimitError` after `ms`. What comes later is dropped, errors included. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError(`${what} took longer than ${ms} ms`)), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
