import type { Where } from '../where.ts';
import { apart } from '../apart/index.ts';
import type { Clues } from '../clues.ts';
import type { View } from '../views/view.ts';
import type { ScriptReading } from './read-script.ts';
import { evaluatedScripts } from './evaluated.ts';
import { scriptParts, type ScriptPart } from './script-parts.ts';
import type { ParseScript, ScriptLang } from './syntax/ast.ts';
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

/** What leads to the scripts of an artifact that are worth parsing. */
export interface ScriptLeads {
  /** Offsets in its text that make one so. */
  readonly outside: readonly number[];
  /** Its clues for the search for places that do. */
  readonly triggers: Clues;
  /** Its clues for `evaluations`. */
  readonly evaluations: Clues;
}

/** Reads the scripts of one artifact. */
export type ReadScripts = (where: Where, root: View, leads: ScriptLeads) => FoldedScripts;

const NOTHING: FoldedScripts = { views: [], lacks: new Set() };

/** What one part of an artifact gave. */
interface PartReading {
  readonly views: readonly View[];
  readonly lack: ScriptLack | undefined;
}

/** Scripts held as texts beyond these are not parsed; few are worth it. */
const MOST_EVALUATED = 1024;

const NO_PART: PartReading = { views: [], lack: undefined };

/** A parser that has the program of the last text again: a script is folded, and looked at for an array as well. */
function parsingOnce(parse: ParseScript): ParseScript {
  let last: { readonly text: string; readonly lang: ScriptLang; readonly program: ReturnType<ParseScript> } | undefined;
  return (text, lang) => {
    if (last?.text !== text || last.lang !== lang) last = { text, lang, program: parse(text, lang) };
    return last.program;
  };
}

/**
 * The last tier: scripts in which a token may be put together are parsed, and folded without being run.
 * @param find the places that make a script worth parsing
 * @param parse the host's parser; where there is none, scripts that are worth parsing are named as lacking one
 */
export function scriptReader(find: FindTriggers, parse: ParseScript | undefined): ReadScripts {
  function fold(
    view: View,
    { start, end, lang }: ScriptPart,
    offsets: readonly number[],
    own: ParseScript,
  ): PartReading {
    if (offsets.length === 0) return NO_PART;
    const text = view.text.slice(start, end);
    const { strings, lack } = apart('scripts').readScript({ text, lang, offsets, parse: own });
    return { views: strings.map((string) => foldedView(view, shifted(string, start))), lack };
  }

  /** A script whose strings are kept in an array: with them where they are used it is a script to be read once more. */
  function unravel(root: View, { start, end, lang }: ScriptPart, own: ParseScript): readonly PartReading[] {
    const scripts = apart('scripts');
    const { unravelled, lack } = scripts.unravel(root.text.slice(start, end), lang, own);
    if (unravelled === undefined) return [{ views: [], lack }];
    const view = scripts.unravelledView(root, unravelled, start);
    const whole = { start: 0, end: view.text.length, lang };
    return [{ views: [view], lack }, fold(view, whole, worthParsing(view.text, find).offsets, own)];
  }

  function read(
    part: ScriptPart,
    root: View,
    { outside = [], triggers }: Partial<ScriptLeads>,
  ): readonly PartReading[] {
    const text = root.text.slice(part.start, part.end);
    const inside = outside.filter((at) => at >= part.start && at < part.end).map((at) => at - part.start);
    // The clues are those of the artifact's own text; a part of a page is looked at by itself.
    const { offsets, array } = worthParsing(
      text,
      find,
      inside,
      text.length === root.text.length ? triggers : undefined,
    );
    if (offsets.length === 0 && !array) return [];
    if (parse === undefined) return [{ views: [], lack: 'no-parser' }];
    if (!array) return [fold(root, part, offsets, parse)];
    const own = parsingOnce(parse);
    return [fold(root, part, offsets, own), ...unravel(root, part, own)];
  }

  /** Scripts that others hold as texts, each by itself. */
  function* evaluated(parts: readonly ScriptPart[], root: View, clues: Clues): Iterable<PartReading> {
    const [first] = parts;
    if (first === undefined) return;
    let left = MOST_EVALUATED;
    for (const view of evaluatedScripts(root, clues)) {
      const readings = read({ start: 0, end: view.text.length, lang: first.lang }, view, {});
      yield* readings;
      if (readings.length > 0 && left-- === 0) return yield { views: [], lack: 'exhausted' };
    }
  }

  return (where, root, leads) => {
    const parts = scriptParts(where, root.text);
    const readings = parts
      .flatMap((part) => read(part, root, leads))
      .concat(...evaluated(parts, root, leads.evaluations));
    if (readings.length === 0) return NOTHING;
    const lacks = new Set<ScriptLack>();
    for (const { lack } of readings) if (lack !== undefined) lacks.add(lack);
    return { views: readings.flatMap(({ views }) => views), lacks };
  };
}
