import { randomUUID } from 'node:crypto';

/** What the crawler's own code says its address is; no page can know it. */
const OWN = `leakgate:${randomUUID()}`;

/** Code of the crawler's own, marked so that it is not taken for the page's. */
export function ownCode(code: string): string {
  return `${code}\n//# sourceURL=${OWN}`;
}

/** True for the address of code that was marked. */
export function isOwnCode(url: string): boolean {
  return url === OWN;
}
