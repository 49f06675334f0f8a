import type { Finding } from '@leakgate/core';
import type { ViteServer } from '../host-types.ts';

/** What stands in the way of a token: no text of a module, which Vite would add to an error of its own. */
function textOf({ title, redacted, places, because, remedy }: Finding): string {
  const [place] = places;
  const at = place?.origin ?? { file: place?.artifact ?? '', line: place?.line, column: place?.column };
  const excerpt = place === undefined || place.excerpt === '' ? '' : `\n  ${place.excerpt}`;
  return `${title}  ${redacted}\n  ${[at.file, at.line, at.column].filter(Boolean).join(':')}  ${because}${excerpt}${remedy === undefined ? '' : `\n  ${remedy}`}`;
}

/** Lays findings over the page, as Vite does it with errors. The overlay goes when the next update comes. */
export function showOverlay(server: ViteServer, findings: readonly Finding[]): void {
  const count = findings.length === 1 ? '1 token' : `${findings.length} tokens`;
  const message = `${count} must not reach a browser\n\n${findings.map(textOf).join('\n\n')}`;
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'leakgate' } });
}
