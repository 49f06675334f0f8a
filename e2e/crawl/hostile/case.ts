import type { Routes } from '../target/route.ts';

/** A page that fights back, and what the ledger of a crawl must say of it. */
export interface HostileCase {
  /** What the page does. */
  readonly name: string;
  readonly routes: Routes;
  /**
   * `read`: it is read to its end. `unread`: something of it is not, and the ledger says so. `stopped`: its script has
   * no end and is stopped, after which it is read; where a busy machine stops it too late, the ledger says what is not.
   */
  readonly ends: 'read' | 'unread' | 'stopped';
  /** What the server must not have been asked for: `METHOD /path`. */
  readonly never?: readonly string[];
}

/** The path of a case. */
export function pathOf({ name }: Pick<HostileCase, 'name'>): string {
  return `/${name.replaceAll(' ', '-')}`;
}
