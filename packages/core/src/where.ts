/** Places of a build or a folder on disk. */
export type FileSurface =
  | 'chunk'
  | 'asset'
  | 'html'
  | 'css'
  | 'source-map'
  | 'public-file'
  | 'source-module'
  | 'config';

/** Code and files that a server hands to a live page. */
export type DeliveredSurface =
  | 'document'
  | 'script'
  | 'worker'
  | 'service-worker'
  | 'wasm'
  | 'css'
  | 'source-map'
  | 'asset'
  | 'well-known';

/** Data that reaches a live page from a server or from another frame. */
export type ReceivedSurface =
  | 'response-body'
  | 'response-header'
  | 'dom'
  | 'cache-storage'
  | 'event-stream'
  | 'post-message';

/** Places where a browser keeps what a page gave it. */
export type KeptSurface = 'local-storage' | 'session-storage' | 'indexed-db' | 'opfs' | 'window-global' | 'history';

/** What a page sends. */
export type SentSurface = 'request-url' | 'request-header' | 'request-body';

/** Every surface a place in a report can name. */
export type Surface =
  | FileSurface
  | DeliveredSurface
  | ReceivedSurface
  | KeptSurface
  | SentSurface
  | 'cookie'
  | 'websocket'
  | 'console'
  | 'heap';

/** Whose code or data it is: the scanned site's own, or a third party's embedded in it. */
export type Party = 'own' | 'third';

/** Where a request goes: the site's own origins, another origin the user allowed, or any other. */
export type Receiver = 'own' | 'allowed' | 'other';

/** A file of a build, of a folder or of a commit. `path` is POSIX, relative to the scan's root. */
export interface FileWhere {
  readonly kind: FileSurface;
  readonly path: string;
}

/**
 * Where an artifact stands. A new place to look in adds one member; the compiler then lists every switch that must
 * answer for it.
 */
export type Where =
  | FileWhere
  | { readonly kind: DeliveredSurface | ReceivedSurface; readonly url: string; readonly party: Party }
  | { readonly kind: KeptSurface; readonly url: string }
  | { readonly kind: 'cookie'; readonly url: string; readonly httpOnly: boolean }
  | { readonly kind: SentSurface; readonly url: string; readonly to: Receiver; readonly header?: string }
  | { readonly kind: 'websocket'; readonly url: string; readonly direction: 'received' }
  | { readonly kind: 'websocket'; readonly url: string; readonly direction: 'sent'; readonly to: Receiver }
  | { readonly kind: 'console' | 'heap'; readonly url: string };

/** The name by which reports call the artifact: its path, or its address. */
export function artifactName(where: Where): string {
  return 'path' in where ? where.path : where.url;
}
