import type { Rewritten } from '../host/host-types.ts';
import { fileOfModule, sourceName } from '../host/paths.ts';
import type { Run } from '../run/state.ts';
import { recordRedacted } from './record.ts';
import { isRedacted, placeholder, redacted } from './redact-text.ts';

/** Style sheets, whatever they are written in. */
export const STYLES: RegExp = /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss|sss)(?:$|\?)/;

/** A style sheet with a placeholder for each token, before it is made into a file; undefined where there is none. */
export function redactStyle(run: Run, root: string, code: string, id: string): Rewritten | undefined {
  const file = fileOfModule(id);
  const path = file === undefined ? 'style.css' : sourceName(root, file);
  const provenance = file === undefined ? undefined : ({ kind: 'copy', file: path } as const);
  const { sightings } = run.engine.scan({
    where: { kind: 'css', path },
    content: code,
    ...(provenance === undefined ? {} : { provenance }),
  });
  const seen = sightings.filter((sighting) => isRedacted(sighting, run.config));
  if (seen.length === 0) return undefined;
  recordRedacted(run, 'css', seen);
  const edited = redacted(code, seen, ({ rule }) => placeholder(rule.id));
  return { code: edited.toString(), map: edited.generateMap({ hires: 'boundary' }).toString() };
}
