import type { Party, Surface, Where } from '@leakgate/core';
import { WELL_KNOWN } from '../fetch/well-known.ts';
import { headerOf, mediaTypeOf, type Header } from './headers.ts';

/** What a response was asked for with, and what it says it is. */
export interface ResponseKind {
  readonly url: string;
  /** As DevTools names it: `Document`, `Script`, `XHR`. */
  readonly resourceType: string;
  readonly requestHeaders: readonly Header[];
  readonly responseHeaders: readonly Header[];
}

type ReceivedWhere = Extract<Where, { readonly party: unknown }>;
type Received = ReceivedWhere['kind'];

const SCRIPT = /(?:java|ecma)script$/;

/** A script that was not asked for by a `script` element: a worker of some kind, or a module it imports. */
function workerKind(requestHeaders: readonly Header[]): Received {
  return headerOf(requestHeaders, 'service-worker') === 'script' ? 'service-worker' : 'worker';
}

function kindOf({ url, resourceType, requestHeaders, responseHeaders }: ResponseKind): Received {
  const type = mediaTypeOf(responseHeaders);
  if (/\.map(?:[?#]|$)/.test(url) && !type.includes('html')) return 'source-map';
  if (type === 'application/wasm') return 'wasm';
  switch (resourceType) {
    case 'Document':
      return 'document';
    case 'Script':
      return 'script';
    case 'Stylesheet':
      return 'css';
    case 'XHR':
    case 'Fetch':
    case 'EventSource':
    case 'Ping':
    case 'Preflight':
      return 'response-body';
    default:
      // DevTools itself asks for a page's documents once more when it is told to read styles.
      if (type.includes('html')) return 'document';
      return SCRIPT.test(type) ? workerKind(requestHeaders) : 'asset';
  }
}

/** The surface of a response's body. */
export function responseWhere(kind: ResponseKind, party: Party): ReceivedWhere {
  return { kind: kindOf(kind), url: kind.url, party };
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? '';
}

/** The surface of what was fetched by address alone: only its type and its name tell what it is. */
export function fetchedWhere(url: string, headers: readonly Header[], party: Party): Where {
  const type = mediaTypeOf(headers);
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (path.endsWith('.map') && !type.includes('html')) return { kind: 'source-map', url, party };
  if (type === 'application/wasm') return { kind: 'wasm', url, party };
  if (WELL_KNOWN.includes(pathOf(path))) return { kind: 'well-known', url, party };
  if (SCRIPT.test(type) || /\.[cm]?js$/.test(path)) return { kind: 'script', url, party };
  if (type === 'text/css') return { kind: 'css', url, party };
  if (type.includes('html')) return { kind: 'document', url, party };
  return { kind: type.endsWith('json') ? 'response-body' : 'asset', url, party };
}

/** True for what is the same however it is asked for: what builds emit. */
export function isFile(surface: Surface): boolean {
  return surface === 'script' || surface === 'css' || surface === 'wasm' || surface === 'source-map';
}
