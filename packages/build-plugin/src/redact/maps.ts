import type { HostBundle } from '../host/host-types.ts';
import type { Run } from '../run/state.ts';
import { isRedacted, placeholderOf, redacted } from './redact-text.ts';

const INLINE = /(\/\/[#@] sourceMappingURL=data:application\/json[^,]{0,64};base64,)([\w+/]+=*)(\s*)$/;

function cleaned(run: Run, path: string, text: string): string {
  const { sightings } = run.engine.scan({ where: { kind: 'source-map', path }, content: text });
  const seen = sightings.filter((sighting) => isRedacted(sighting, run.config));
  if (seen.length === 0) return text;
  return redacted(text, seen, ({ rule, span }) => placeholderOf(rule.id, span.end - span.start)).toString();
}

function withCleanInlineMap(run: Run, path: string, code: string): string {
  return code.replace(INLINE, (_, head: string, body: string, tail: string) => {
    const map = Buffer.from(body, 'base64').toString('utf8');
    return `${head}${Buffer.from(cleaned(run, path, map)).toString('base64')}${tail}`;
  });
}

/** Cleans the sources that maps carry along; their names follow from their chunks', so that nothing is named anew. */
export function redactMaps(run: Run, bundle: HostBundle): void {
  for (const item of Object.values(bundle)) {
    if (item.type === 'chunk') {
      const code = withCleanInlineMap(run, item.fileName, item.code);
      if (code !== item.code) item.code = code;
    } else if (item.fileName.endsWith('.map') && typeof item.source === 'string') {
      const source = cleaned(run, item.fileName, item.source);
      if (source !== item.source) item.source = source;
    }
  }
}
