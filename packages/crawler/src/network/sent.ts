import type { Artifact } from '@leakgate/core';
import type { Scope } from '../guard/scope.ts';

/** A request as it leaves the browser, whether it was let go or stopped. */
export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  /** The id by which DevTools' `Network` domain knows it; undefined for shared workers. */
  readonly networkId: string | undefined;
}

/** Headers that every browser sends alike. */
const PLAIN =
  /^(?:accept|accept-(?:encoding|language)|cache-control|connection|content-(?:length|type)|dnt|host|if-(?:modified-since|none-match)|origin|pragma|priority|purpose|range|sec-.*|service-worker|upgrade-insecure-requests|user-agent|x-requested-with)$/i;

/** What a request carries, each part an artifact. */
export function sentArtifacts(request: SentRequest, scope: Scope): readonly Artifact[] {
  const { url, headers, body } = request;
  const to = scope.receiverOf(url);
  const parts: Artifact[] = [];
  if (/[?#&=]|[\w-]{16,}/.test(url)) parts.push({ where: { kind: 'request-url', url, to }, content: url });
  for (const [header, value] of Object.entries(headers)) {
    // The site's own cookies are read where they are kept.
    if (PLAIN.test(header) || value === '' || (to === 'own' && /^cookie$/i.test(header))) continue;
    parts.push({ where: { kind: 'request-header', url, to, header }, content: `${header}: ${value}` });
  }
  if (body !== undefined && body.length > 0) parts.push({ where: { kind: 'request-body', url, to }, content: body });
  return parts;
}
