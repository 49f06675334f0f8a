import type { Scope } from './scope.ts';
import { changesSomething } from './verbs.ts';

/** A request that is about to leave the browser. */
export interface Leaving {
  readonly method: string;
  readonly url: string;
  /** As DevTools names it: `Document`, `Script`, `XHR`, `Ping`. */
  readonly resourceType: string;
  /** True for a navigation of a page itself, not of a frame in it. */
  readonly isMainFrame: boolean;
  readonly body: string | undefined;
}

/** Why a request may not leave. */
export type StopReason = 'method' | 'scheme' | 'out-of-scope' | 'changes-something' | 'excluded';

/** What becomes of a request: it goes, goes if its host has a public address, or is stopped. */
export type Judgement =
  | { readonly kind: 'go' }
  | { readonly kind: 'go-if-public' }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/** What is judged by. */
export interface GuardRules {
  readonly scope: Scope;
  /** True for addresses of origins whose code is read though they are not the site's. */
  readonly isRead: (url: string) => boolean;
  readonly readThirdParty: boolean;
  readonly isExcluded: (url: string) => boolean;
  readonly isGraphql: (url: string) => boolean;
  /** True while a login script runs: forms may then be sent to the site's own origins. */
  readonly isSigningIn: () => boolean;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What of other origins is read: code that runs in the page, and the frames it is in. */
const CODE = new Set(['Script', 'Stylesheet', 'Document', 'Other']);
/** Addresses that never leave the browser. */
const INSIDE = /^(?:blob|data|about):/i;

const stop = (reason: StopReason): Judgement => ({ kind: 'stop', reason });

/** Begins, after comments and what GraphQL ignores, with a query or with a fragment for one. */
const QUERY = /^(?:[\s,\uFEFF]|#[^\n\r]*[\n\r])*(?:query\b|\{|fragment\b)/;

/** True where the body is a GraphQL query, or a list of them, and no mutation. */
export function isGraphqlQuery(body: string | undefined): boolean {
  try {
    const parsed: unknown = JSON.parse(body ?? '');
    const all: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return all.length > 0 && all.every(isQuery);
  } catch {
    return false;
  }
}

function isQuery(operation: unknown): boolean {
  if (typeof operation !== 'object' || operation === null || !('query' in operation)) return false;
  const text = typeof operation.query === 'string' ? operation.query : '';
  // What is a comment only a reader of GraphQL knows: one that speaks of a mutation is stopped with it.
  return QUERY.test(text) && !/\b(?:mutation|subscription)\b/.test(text);
}

/** A server takes what stands in the address before what is in the body. */
function mayAsk({ url, body }: Leaving, { isGraphql }: GuardRules): boolean {
  return isGraphql(url) && URL.parse(url)?.searchParams.has('query') === false && isGraphqlQuery(body);
}

function judgeMethod(leaving: Leaving, rules: GuardRules): Judgement | undefined {
  const method = leaving.method.toUpperCase();
  if (READING.has(method)) return undefined;
  const own = rules.scope.isOwn(leaving.url);
  if (own && rules.isSigningIn()) return undefined;
  if (own && method === 'POST' && mayAsk(leaving, rules)) return undefined;
  return stop('method');
}

function judgeOther(leaving: Leaving, rules: GuardRules): Judgement {
  const isCode = CODE.has(leaving.resourceType) && !leaving.isMainFrame;
  if (!isCode) return stop('out-of-scope');
  if (rules.isRead(leaving.url)) return { kind: 'go' };
  return rules.readThirdParty ? { kind: 'go-if-public' } : stop('out-of-scope');
}

/** Decides on one request. Redirects come as requests of their own and are judged like any other. */
export function judge(leaving: Leaving, rules: GuardRules): Judgement {
  if (INSIDE.test(leaving.url)) return { kind: 'go' };
  if (!/^https?:/i.test(leaving.url)) return stop('scheme');
  const byMethod = judgeMethod(leaving, rules);
  if (byMethod !== undefined) return byMethod;
  if (!rules.scope.isOwn(leaving.url)) return judgeOther(leaving, rules);
  if (rules.isExcluded(leaving.url)) return stop('excluded');
  return changesSomething(leaving.url) && !rules.isSigningIn() ? stop('changes-something') : { kind: 'go' };
}
