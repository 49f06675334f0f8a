import type { ClaimTest, Literal, Part, Run, Shape } from '@leakgate/core';
import * as v from 'valibot';
import { filledText, flag, listOf, oneOf, someOf, whole } from './basic.ts';
import { byKind } from './by-kind.ts';
import { exact } from './exact.ts';
import { ALPHABETS } from './words.ts';

/** Longest run that is read, so that no text can make a format expensive. */
const LONGEST_RUN = 65_536;

/** Longest array that is read; its pattern grows with it. */
const LONGEST_ARRAY = 1024;
/** Shorter leads stand everywhere in code. */
const SHORTEST_LEAD = 4;
/** Behind the name of a member stands what ends it, which leaves few other places: `kty`. */
const SHORTEST_MEMBER = 3;

const TRUE = 'it must be true, or left out';

function textOf(shortest: number): v.GenericSchema<string> {
  return v.pipe(filledText, v.minLength(shortest, `it must have ${shortest} characters or more`));
}

const lead = textOf(SHORTEST_LEAD);
const texts = someOf(filledText);
const length = whole(1, LONGEST_RUN);
const lengths: v.GenericSchema<Readonly<Record<string, number>>> = v.record(filledText, length, 'it must be an object');

/** Text as it stands in a token; a space is one. */
const characters: v.GenericSchema<string> = v.pipe(
  v.string('it must be a text'),
  v.minLength(1, 'it must be a text that is not empty'),
);
const literal: v.GenericSchema<Literal> = exact({ kind: v.literal('literal'), text: characters });

/** A run of characters; bounded at both ends. */
const run: v.GenericSchema<Run> = v.pipe(
  exact({ kind: v.literal('run'), alphabet: oneOf(ALPHABETS), min: whole(0, LONGEST_RUN), max: length }),
  v.check(({ min, max }) => min <= max, 'its `min` may not be above its `max`'),
);

/** One part of a sequence. */
export const part: v.GenericSchema<Part> = byKind<Part>({
  literal,
  choice: exact({ kind: v.literal('choice'), texts }),
  run,
});

const claims: v.GenericSchema<readonly ClaimTest[]> = listOf(
  v.union(
    [
      exact({ claim: filledText, is: v.literal('present') }),
      exact({ claim: filledText, is: v.picklist(['equal', 'start', 'end', 'part']), text: filledText }),
    ],
    'it must name a `claim`, what it `is` (present, equal, start, end or part) and, but for present, the `text`',
  ),
);

/** Every shape that a format of the team's own may have: the same as the built-in ones. */
export const shape: v.GenericSchema<Shape> = byKind<Shape>({
  sequence: exact({
    kind: v.literal('sequence'),
    parts: someOf(part),
    boundary: v.exactOptional(oneOf(['identifier', 'base64'])),
    behind: v.exactOptional(texts),
  }),
  led: exact({
    kind: v.literal('led'),
    leads: someOf(lead),
    parts: someOf(part),
    behindUser: v.exactOptional(v.literal(true, TRUE)),
  }),
  'byte-array': exact({ kind: v.literal('byte-array'), length: whole(1, LONGEST_ARRAY) }),
  phrase: exact({ kind: v.literal('phrase') }),
  jwt: exact({
    kind: v.literal('jwt'),
    lead: v.exactOptional(v.tupleWithRest([literal], part, 'it must be a list whose first part is a literal')),
    claims,
    header: v.exactOptional(claims),
  }),
  pem: exact({ kind: v.literal('pem'), labels: texts, encrypted: v.exactOptional(flag), minBody: length }),
  uri: exact({
    kind: v.literal('uri'),
    schemes: texts,
    credentials: oneOf(['password', 'user-only']),
    user: v.exactOptional(run),
    hosts: v.exactOptional(texts),
  }),
  fields: exact({
    kind: v.literal('fields'),
    starts: texts,
    required: lengths,
    except: v.exactOptional(v.record(filledText, texts, 'it must be an object')),
  }),
  query: exact({
    kind: v.literal('query'),
    starts: texts,
    required: lengths,
    expiry: v.exactOptional(filledText),
    lasts: v.exactOptional(exact({ from: filledText, seconds: filledText })),
    wholeUrl: v.exactOptional(v.literal(true, TRUE)),
  }),
  object: exact({
    kind: v.literal('object'),
    anchors: someOf(textOf(SHORTEST_MEMBER)),
    members: v.record(
      filledText,
      v.union([length, texts], 'it must be a length or a list of texts'),
      'it must be an object',
    ),
  }),
  manifest: exact({ kind: v.literal('manifest') }),
});
