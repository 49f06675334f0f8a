import type { Party, Receiver } from '@leakgate/core';

/** Which origins are the site's own, and which others may be read or sent to. */
export interface Scope {
  /** True for the exact origins that are crawled. */
  readonly isOwn: (url: string) => boolean;
  /** Whose code or data stands at an address; `blob:` belongs to its origin, `data:` to the page. */
  readonly partyOf: (url: string) => Party;
  /** Where a request to an address goes. */
  readonly receiverOf: (url: string) => Receiver;
}

/** Origins, each as `new URL(…).origin` has it. */
export interface ScopeOrigins {
  readonly own: readonly string[];
  /** Origins that session tokens may be sent to. */
  readonly receivers: readonly string[];
}

/** The origin of an address; undefined where it has none. WebSocket addresses have their page's. */
export function originOf(url: string): string | undefined {
  try {
    const { origin, protocol } = new URL(url.replace(/^ws(s?):/i, 'http$1:'));
    return origin === 'null' || protocol === 'data:' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/** A scope of exact origins. */
export function scopeOf({ own, receivers }: ScopeOrigins): Scope {
  const isOwn = (url: string): boolean => own.includes(originOf(url) ?? '');
  return {
    isOwn,
    partyOf: (url) => (originOf(url) === undefined || isOwn(url) ? 'own' : 'third'),
    receiverOf: (url) => (isOwn(url) ? 'own' : receivers.includes(originOf(url) ?? '') ? 'allowed' : 'other'),
  };
}
