import type { StoredState } from './stored-state.ts';

/** A cookie of a storage state. */
export type Cookie = StoredState['storage']['cookies'][number];

/** RFC 6265, section 5.1.4: `/admin` is for `/admin/users`, and not for `/administrator`. */
function isUnder(path: string, cookiePath: string): boolean {
  return path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`);
}

function applies({ domain, path, secure }: Cookie, url: URL): boolean {
  const host = domain.replace(/^\./, '');
  const onHost = url.hostname === host || (domain.startsWith('.') && url.hostname.endsWith(`.${host}`));
  return onHost && isUnder(url.pathname, path) && (!secure || url.protocol === 'https:');
}

/** True where a browser still keeps the cookie; one without a day is kept as long as the session. */
export function isAlive({ expires }: Cookie, nowMs: number): boolean {
  return expires === undefined || expires < 0 || expires * 1000 > nowMs;
}

/** The `Cookie` header that a browser with these cookies sends to an address; empty without one. */
export function cookieHeader(cookies: readonly Cookie[], url: string, nowMs: number): string {
  const parsed = new URL(url);
  const sent = cookies.filter((cookie) => isAlive(cookie, nowMs) && applies(cookie, parsed));
  return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
}
