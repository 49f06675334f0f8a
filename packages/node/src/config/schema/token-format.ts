import type { Context, Form, Part, TokenFormat } from '@leakgate/core';
import * as v from 'valibot';
import { isRuleId } from '../rule-ids.ts';
import { filledText, listOf, oneOf, someOf, whole } from './basic.ts';
import { check } from './check.ts';
import { exact } from './exact.ts';
import { shape } from './shape.ts';
import { CONFIDENCE_NAMES, EXPOSURES, SEVERITY_NAMES } from './words.ts';

/** Fewest characters of a literal that leads to a token by itself; the engine's own limit. */
const SHORTEST_ANCHOR = 3;
/** Fewest characters of a last run that tokens are found by without anything else; the engine's own limit. */
const SHORTEST_LAST_RUN = 27;
/** As far as the engine looks around a value. */
const FARTHEST = 10_000;
const ID = 'it must be a rule id: words in lower case, joined by «-»';

const id: v.GenericSchema<string> = v.pipe(v.string(ID), v.check(isRuleId, ID));

const context: v.GenericSchema<Context> = exact({
  words: someOf(filledText),
  name: v.exactOptional(someOf(filledText)),
  reach: v.exactOptional(whole(0, FARTHEST)),
  unless: v.exactOptional(listOf(filledText)),
});

const form = {
  shape,
  checks: v.exactOptional(listOf(check)),
  context: v.exactOptional(context),
  mode: v.exactOptional(v.literal('test', "it must be 'test'")),
};

function isAnchor(part: Part): boolean {
  switch (part.kind) {
    case 'literal':
      return part.text.length >= SHORTEST_ANCHOR;
    case 'choice':
      return part.texts.every((text) => text.length >= SHORTEST_ANCHOR);
    case 'run':
      return false;
    default:
      return part satisfies never;
  }
}

function isLongRun(part: Part | undefined): boolean {
  return part?.kind === 'run' && part.min >= SHORTEST_LAST_RUN;
}

/** True where something leads to the token: literal text, words around it, or the length of its last run. */
function canBeFound({ shape, context: around }: Form): boolean {
  if (shape.kind !== 'sequence' || around !== undefined) return true;
  return shape.parts.some(isAnchor) || isLongRun(shape.parts.at(-1));
}

const NOTHING_LEADS =
  `nothing would ever lead to it: give it a literal or choice of ${SHORTEST_ANCHOR} or more characters, ` +
  `\`context.words\` that stand near, or a last run of ${SHORTEST_LAST_RUN} or more`;

/** A format of the team's own: the same contract as a built-in one. */
export const tokenFormat: v.GenericSchema<TokenFormat> = v.pipe(
  exact({
    ...form,
    id,
    provider: filledText,
    title: filledText,
    exposure: oneOf(EXPOSURES),
    severity: oneOf(SEVERITY_NAMES),
    confidence: oneOf(CONFIDENCE_NAMES),
    also: v.exactOptional(listOf(exact({ ...form, severity: v.exactOptional(oneOf(SEVERITY_NAMES)) }))),
    publicSibling: v.exactOptional(id),
    aliases: v.exactOptional(listOf(id)),
    generic: v.exactOptional(v.literal(true, 'it must be true, or left out')),
  }),
  v.check((format) => [format, ...(format.also ?? [])].every(canBeFound), NOTHING_LEADS),
);
