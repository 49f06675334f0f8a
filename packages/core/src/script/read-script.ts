import type { Span } from '../views/view.ts';
import { foldWhole, type Attempt, type Reader } from './rounds/attempt.ts';
import { foldAround, type Folding } from './rounds/rounds.ts';
import { outline } from './slice/outline.ts';
import type { ParseScript, ScriptLang } from './syntax/ast.ts';
import { toFoldedText, type FoldedText } from './view.ts';

/** A script to be read, and why. */
export interface ScriptToRead {
  readonly text: string;
  readonly lang: ScriptLang;
  /** Offsets of what made it worth parsing; nothing is read where there are none. */
  readonly offsets: readonly number[];
  readonly parse: ParseScript;
}

/** What a script puts together. */
export interface ScriptReading {
  readonly strings: readonly FoldedText[];
  /** Characters that were parsed, all attempts together. */
  readonly parsed: number;
  /** Why less was folded than there may be; undefined where all that the offsets lead to was. */
  readonly lack: 'not-parsed' | 'too-large' | 'exhausted' | undefined;
}

/** Scripts up to this length are parsed whole. */
const WHOLE = 16_384;
/** Braces in one another beyond this are no script of a person. */
const DEEPEST = 2000;

function foldAll(reader: Reader): Folding {
  const attempt = foldWhole(reader);
  return attempt === undefined ? { attempts: [], failed: true } : { attempts: [attempt], failed: false };
}

function foldParts(reader: Reader, offsets: readonly number[]): Folding {
  const shape = outline(reader.text);
  if (shape.depth <= DEEPEST) return foldAround(reader, shape, offsets);
  reader.tooLarge = true;
  return { attempts: [], failed: true };
}

function lackOf(reader: Reader, { attempts, failed }: Folding): ScriptReading['lack'] {
  if (failed) return reader.tooLarge ? 'too-large' : 'not-parsed';
  return attempts.some(({ folded }) => folded.collect().exhausted) ? 'exhausted' : undefined;
}

function stringsOf(text: string, { folded, slice }: Attempt): readonly FoldedText[] {
  const toText = slice?.toText ?? ((span: Span): Span => span);
  return folded.collect().strings.map((each) => toFoldedText(text, each, toText));
}

/** Reads what a script puts together around the offsets. Never throws, runs nothing, and is linear on any input. */
export function readScript({ text, lang, offsets, parse }: ScriptToRead): ScriptReading {
  if (offsets.length === 0) return { strings: [], parsed: 0, lack: undefined };
  const reader: Reader = { text, lang, parse, searched: new Set(), parsed: 0, tooLarge: false };
  const folding = text.length <= WHOLE ? foldAll(reader) : foldParts(reader, offsets);
  const strings = folding.attempts.flatMap((attempt) => stringsOf(text, attempt));
  return { strings, parsed: reader.parsed, lack: lackOf(reader, folding) };
}
