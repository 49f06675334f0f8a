import type { Sighting } from '@leakgate/core';
import type { HookContext, RenderedChunk, Rewritten } from '../host/host-types.ts';
import type { Sources } from '../provenance/provenance.ts';
import { searchedProvenance } from '../provenance/searched-provenance.ts';
import type { Run } from '../run/state.ts';
import { recordRedacted } from './record.ts';
import { isRedacted, placeholder, redacted } from './redact-text.ts';

/** A chunk's name while its hash is not known yet. */
function nameOf({ fileName }: RenderedChunk): string {
  return fileName.replaceAll(/-?!~\{[^}]*\}~/g, '');
}

function parses(context: HookContext, code: string): boolean {
  try {
    context.parse(code);
    return true;
  } catch {
    return false;
  }
}

function seenIn(run: Run, code: string, chunk: RenderedChunk, sources: Sources): readonly Sighting[] {
  const fileName = nameOf(chunk);
  const item = { type: 'chunk', fileName, code, map: undefined, modules: chunk.modules } as const;
  const provenance = searchedProvenance(run, item, {}, sources);
  return run.engine
    .scan({ where: { kind: 'chunk', path: fileName }, content: code, provenance })
    .sightings.filter((sighting) => isRedacted(sighting, run.config));
}

/**
 * A chunk with a placeholder for each token, before its name is hashed: a changed file gets a new name. Undefined where
 * nothing is to be changed, or the change would break it: then the search of the output stops the build.
 */
export function redactChunk(
  context: HookContext,
  run: Run,
  code: string,
  chunk: RenderedChunk,
  sources: Sources,
): Rewritten | undefined {
  const seen = seenIn(run, code, chunk, sources);
  if (seen.length === 0) return undefined;
  const edited = redacted(code, seen, ({ rule }) => placeholder(rule.id));
  if (!parses(context, edited.toString())) return undefined;
  recordRedacted(run, 'chunk', seen);
  return { code: edited.toString(), map: edited.generateMap({ hires: 'boundary' }).toString() };
}
