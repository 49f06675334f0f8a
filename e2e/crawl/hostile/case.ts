import type { Outcome } from '@leakgate/core';
import type { Routes } from '../target/route.ts';

/** A page that fights back, and how a crawl of it and of one calm page beside it must end. */
export interface HostileCase {
  /** What the page does, and its path. */
  readonly name: string;
  readonly routes: Routes;
  /** The outcome where no page holds a token; `either` where it depends on who is faster. */
  readonly ends: Exclude<Outcome, 'leaks'> | 'either';
  /** Pages visited at most; without it the hostile page and the calm one. */
  readonly mostPages?: number;
  /** What the server must not have been asked for: `METHOD /path`. */
  readonly never?: readonly string[];
}

/** The path of a case. */
export function pathOf({ name }: HostileCase): string {
  return `/${name.replaceAll(' ', '-')}`;
}
