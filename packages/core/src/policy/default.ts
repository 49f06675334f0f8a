import type { Exposure, Verdict } from '../levels.ts';
import type { Zone } from './zone.ts';

/** One cell of the matrix: the verdict, and what follows the words «secret in a chunk». */
export interface Cell {
  readonly verdict: Verdict;
  readonly because?: string;
}

function cell(verdict: Verdict, because?: string): Cell {
  return because === undefined ? { verdict } : { verdict, because };
}

const FINE = cell('note', 'made for browsers');
const LOCKED = cell('note', 'fine where it is locked down at the provider');
const VISITORS_OWN = cell('ignored', "the visitor's own");

/** Exposure belongs to the format, the verdict to the place. No case is left to a fallback. */
export const DEFAULT_POLICY: Readonly<Record<Zone, Readonly<Record<Exposure, Cell>>>> = {
  delivered: {
    secret: cell('error'),
    restricted: cell('warning', 'check that it is locked down at the provider'),
    publishable: FINE,
    session: cell('error', "one person's session is baked into what everybody receives"),
    sensitive: cell('warning'),
  },
  'own-data': {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: VISITORS_OWN,
    sensitive: cell('warning'),
  },
  kept: {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('warning', 'any script of the page can steal it'),
    sensitive: cell('warning'),
  },
  returned: {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: VISITORS_OWN,
    sensitive: cell('ignored', 'sent where it belongs'),
  },
  egress: {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('error', 'it leaves the site, or stands in an address that others log'),
    sensitive: cell('error', 'it leaves the site, or stands in an address that others log'),
  },
  console: {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('error', 'consoles are recorded by monitoring scripts'),
    sensitive: cell('warning'),
  },
  heap: {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('note', 'in memory only'),
    sensitive: cell('note', 'in memory only'),
  },
  'third-party': {
    secret: cell('error'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('note', "in a third party's code or data"),
    sensitive: cell('note', "in a third party's code or data"),
  },
  source: {
    secret: cell('note', 'in no output that was searched'),
    restricted: cell('note', 'in no output that was searched'),
    publishable: FINE,
    session: cell('note', 'in no output that was searched'),
    sensitive: cell('note', 'in no output that was searched'),
  },
  commit: {
    secret: cell('error', 'whoever can read the repository can read it, for ever'),
    restricted: LOCKED,
    publishable: FINE,
    session: cell('note', 'it may be the login of a test'),
    sensitive: cell('note', 'it is judged where it ships'),
  },
};

/** A session token at a receiver that the user has allowed is where it belongs. */
export const ALLOWED_RECEIVER: Cell = cell('ignored', 'the receiver is allowed');
