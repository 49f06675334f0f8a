import { asInteger } from '../value/primitive.ts';
import { asText, cutText, madeFrom, joinTexts } from '../value/text.ts';
import {
  booleanOf,
  listOf,
  NULL,
  numberOf,
  UNKNOWN,
  type PatternValue,
  type TextValue,
  type Value,
} from '../value/value.ts';
import { spend } from '../fold/budget.ts';
import { safePattern } from './safe-pattern.ts';
import type { Method, Site } from './site.ts';

/** Where a search pattern matches in a text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** What its groups hold. */
  readonly groups: readonly (string | undefined)[];
}

function hitsOfText(text: string, wanted: string, all: boolean): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + Math.max(1, wanted.length))) {
    hits.push({ start: at, end: at + wanted.length, groups: [] });
    if (!all || at >= text.length) break;
  }
  return hits;
}

function hitsOfPattern(text: string, pattern: RegExp): readonly Hit[] {
  const all = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
  return all.flatMap((hit) =>
    hit === null ? [] : [{ start: hit.index, end: hit.index + hit[0].length, groups: hit.slice(1) }],
  );
}

/** Every place that `replace` or `replaceAll` would replace; undefined where that is not known. */
export function hitsOf(
  self: TextValue,
  wanted: Value | undefined,
  all: boolean,
  site: Site,
): readonly Hit[] | undefined {
  if (wanted?.kind === 'pattern') {
    const pattern = patternFor(self, wanted, site);
    return pattern === undefined || (all && !pattern.global) ? undefined : hitsOfPattern(self.text, pattern);
  }
  const text = wanted === undefined ? undefined : asText(wanted, site.span);
  return text === undefined ? undefined : hitsOfText(self.text, text.text, all);
}

function patternFor(self: TextValue, pattern: PatternValue, site: Site): RegExp | undefined {
  return spend(site.budget, self.text.length * pattern.source.length) ? safePattern(pattern) : undefined;
}

/** The text with each hit replaced by the text at the same place of the list. */
export function replaceHits(self: TextValue, hits: readonly Hit[], by: readonly TextValue[]): Value {
  const parts: TextValue[] = [];
  let at = 0;
  for (const [index, { start, end }] of hits.entries()) {
    parts.push(cutText(self, at, start));
    const text = by[index];
    if (text !== undefined) parts.push(text);
    at = end;
  }
  parts.push(cutText(self, at, self.text.length));
  return joinTexts(parts);
}

/** `$&`, `$1` and the like in what replaces are left to the language itself. */
function replaceNatively(self: TextValue, wanted: Value, by: string, all: boolean, site: Site): Value {
  const pattern = wanted.kind === 'pattern' ? safePattern(wanted) : asText(wanted, site.span)?.text;
  if (pattern === undefined || by.length > 64 || !spend(site.budget, self.text.length * (1 + by.length)))
    return UNKNOWN;
  const made = all ? self.text.replaceAll(pattern, by) : self.text.replace(pattern, by);
  return madeFrom(self, made, site.span);
}

function replaceBy(all: boolean): Method<TextValue> {
  return (self, [wanted, replacement], site) => {
    const by = replacement === undefined ? undefined : asText(replacement, site.span);
    const hits = hitsOf(self, wanted, all, site);
    if (wanted === undefined || by === undefined || hits === undefined) return UNKNOWN;
    if (by.text.includes('$')) return replaceNatively(self, wanted, by.text, all, site);
    if (!spend(site.budget, hits.length * (8 + by.text.length))) return UNKNOWN;
    return replaceHits(
      self,
      hits,
      hits.map(() => by),
    );
  };
}

/** The parts of a text between the separators, cut where they stand. */
function cutParts(self: TextValue, parts: readonly (string | undefined)[]): Value {
  const items: Value[] = [];
  let at = 0;
  for (const part of parts) {
    if (part === undefined) return UNKNOWN;
    const start = part === '' ? at : self.text.indexOf(part, at);
    items.push(cutText(self, start, start + part.length));
    at = start + part.length;
  }
  return listOf(items);
}

const split: Method<TextValue> = (self, [separator, limit], site) => {
  if (separator === undefined || separator.kind === 'undefined') return listOf([self]);
  const most = asInteger(limit, self.text.length + 1);
  if (most === undefined || !spend(site.budget, self.text.length * 8)) return UNKNOWN;
  if (separator.kind !== 'pattern') {
    const text = asText(separator, site.span);
    return text === undefined ? UNKNOWN : cutParts(self, self.text.split(text.text, most));
  }
  const pattern = /[()]/.test(separator.source) ? undefined : patternFor(self, separator, site);
  return pattern === undefined ? UNKNOWN : cutParts(self, self.text.split(pattern, most));
};

const match: Method<TextValue> = (self, [wanted], site) => {
  const pattern = wanted?.kind === 'pattern' ? patternFor(self, wanted, site) : undefined;
  if (pattern === undefined || !pattern.global) return UNKNOWN;
  const hits = hitsOfPattern(self.text, pattern);
  if (!spend(site.budget, hits.length * 8)) return UNKNOWN;
  return hits.length === 0 ? NULL : listOf(hits.map(({ start, end }) => cutText(self, start, end)));
};

function positionOf(find: (text: string, wanted: string) => number): Method<TextValue> {
  return (self, [wanted, from], site) => {
    const text = wanted === undefined ? undefined : asText(wanted, site.span);
    return text === undefined || from !== undefined ? UNKNOWN : numberOf(find(self.text, text.text));
  };
}

function holds(test: (text: string, wanted: string) => boolean): Method<TextValue> {
  return (self, [wanted, from], site) =>
    wanted?.kind !== 'text' || from !== undefined || !spend(site.budget, self.text.length)
      ? UNKNOWN
      : booleanOf(test(self.text, wanted.text));
}

/** Methods of texts that look for something in them. */
export const SEARCHING_METHODS: ReadonlyMap<string, Method<TextValue>> = new Map<string, Method<TextValue>>([
  ['replace', replaceBy(false)],
  ['replaceAll', replaceBy(true)],
  ['split', split],
  ['match', match],
  ['indexOf', positionOf((text, wanted) => text.indexOf(wanted))],
  ['lastIndexOf', positionOf((text, wanted) => text.lastIndexOf(wanted))],
  ['includes', holds((text, wanted) => text.includes(wanted))],
  ['startsWith', holds((text, wanted) => text.startsWith(wanted))],
  ['endsWith', holds((text, wanted) => text.endsWith(wanted))],
]);
