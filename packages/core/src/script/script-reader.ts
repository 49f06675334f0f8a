import type { Where } from '../where.ts';
import { apart } from '../apart/index.ts';
import type { Clues } from '../clues.ts';
import type { View } from '../views/view.ts';
import type { ScriptReading } from './read-script.ts';
import { scriptParts, type ScriptPart } from './script-parts.ts';
import type { ParseScript } from './syntax/ast.ts';
import type { FindTriggers } from './trigger/find.ts';
import { foldedView, shifted } from './view.ts';
import { worthParsing } from './worth.ts';

/** Why what a script puts together was not read, or not all of it. */
export type ScriptLack = NonNullable<ScriptReading['lack']> | 'no-parser';

/** The strings that the scripts of an artifact put together, as views of its text. */
export interface FoldedScripts {
  readonly views: readonly View[];
  readonly lacks: ReadonlySet<ScriptLack>;
}

/** Reads the scripts of one artifact. `outside` are offsets in its text that make a script worth parsing. */
export type ReadScripts = (where: Where, root: View, outside: readonly number[], clues: Clues) => FoldedScripts;

const NOTHING: FoldedScripts = { views: [], lacks: new Set() };

/**
 * The last tier: scripts in which a token may be put together are parsed, and folded without being run.
 * @param find the places that make a script worth parsing
 * @param parse the host's parser; where there is none, scripts that are worth parsing are named as lacking one
 */
export function scriptReader(find: FindTriggers, parse: ParseScript | undefined): ReadScripts {
  function read(
    part: ScriptPart,
    root: View,
    outside: readonly number[],
    clues: Clues,
  ): ScriptReading | 'no-parser' | undefined {
    const text = root.text.slice(part.start, part.end);
    const inside = outside.filter((at) => at >= part.start && at < part.end).map((at) => at - part.start);
    // The clues are those of the artifact's own text; a part of a page is looked at by itself.
    const offsets = worthParsing(text, find, inside, text.length === root.text.length ? clues : undefined);
    if (offsets.length === 0) return undefined;
    return parse === undefined ? 'no-parser' : apart('scripts').readScript({ text, lang: part.lang, offsets, parse });
  }

  return (where, root, outside, clues) => {
    const parts = scriptParts(where, root.text);
    if (parts.length === 0) return NOTHING;
    const views: View[] = [];
    const lacks = new Set<ScriptLack>();
    for (const part of parts) {
      const reading = read(part, root, outside, clues);
      if (reading === undefined) continue;
      if (reading === 'no-parser') {
        lacks.add(reading);
        continue;
      }
      if (reading.lack !== undefined) lacks.add(reading.lack);
      for (const string of reading.strings) views.push(foldedView(root, shifted(string, part.start)));
    }
    return { views, lacks };
  };
}
