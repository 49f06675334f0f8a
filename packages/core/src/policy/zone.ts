import type { ScanKind } from '../report.ts';
import type { Where } from '../where.ts';

/** The rows of the verdict matrix: places that are alike in who can read them. */
export type Zone =
  /** Code and files handed to every visitor. */
  | 'delivered'
  /** Data of the site's own origin that reaches the page. */
  | 'own-data'
  /** What the browser keeps and any script of the page can read. */
  | 'kept'
  /** What goes back to the site's own origin, and what no script can read. */
  | 'returned'
  /** What leaves for another origin, or stands in an address. */
  | 'egress'
  | 'console'
  | 'heap'
  | 'third-party'
  /** The project's own files during a build: not shipped unless an output holds them too. */
  | 'source'
  /** The project's own files on their way into the repository. */
  | 'commit';

function receivedZone(party: 'own' | 'third', own: Zone): Zone {
  return party === 'third' ? 'third-party' : own;
}

function sentZone(where: Extract<Where, { to: 'own' | 'allowed' | 'other' }>): Zone {
  const shown = where.kind === 'request-url' || ('header' in where && where.header?.toLowerCase() === 'referer');
  return shown || where.to !== 'own' ? 'egress' : 'returned';
}

/** The zone of a place. Files of a commit are judged as such whatever their surface. */
export function zoneOf(where: Where, scan: ScanKind): Zone {
  if (scan === 'commit') return 'commit';
  switch (where.kind) {
    case 'source-module':
    case 'config':
      return 'source';
    case 'chunk':
    case 'html':
    case 'public-file':
      return 'delivered';
    case 'asset':
    case 'css':
    case 'source-map':
      return 'party' in where ? receivedZone(where.party, 'delivered') : 'delivered';
    case 'document':
    case 'script':
    case 'worker':
    case 'service-worker':
    case 'wasm':
    case 'well-known':
      return receivedZone(where.party, 'delivered');
    case 'response-body':
    case 'response-header':
    case 'dom':
    case 'cache-storage':
    case 'event-stream':
    case 'post-message':
      return receivedZone(where.party, 'own-data');
    case 'local-storage':
    case 'session-storage':
    case 'indexed-db':
    case 'opfs':
    case 'window-global':
    case 'history':
      return 'kept';
    case 'cookie':
      return where.httpOnly ? 'returned' : 'kept';
    case 'request-url':
    case 'request-header':
    case 'request-body':
      return sentZone(where);
    case 'websocket':
      return where.direction === 'received' ? 'own-data' : sentZone(where);
    case 'console':
    case 'heap':
      return where.kind;
    default:
      return where satisfies never;
  }
}
