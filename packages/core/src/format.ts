import type { Check } from './checks/check.ts';
import type { Confidence, Exposure, Severity } from './levels.ts';
import type { Choice, LedShape, Literal, Part, Run, SequenceShape, Shape } from './shapes/shape.ts';
import type { AlphabetName } from './text/alphabet.ts';

export type * from './checks/check.ts';
export type * from './shapes/shape.ts';

/**
 * Words one of which must stand close by. Compared without regard to case, `_` and `-`. A word in the name that the
 * value is given to confirms the finding; one that is only near (`reach` characters, in the same literal or object)
 * leaves it at the format's own confidence. Words are compared wherever they stand in a text, so a short one is written
 * with what makes it speak: `FAL_KEY`, not `fal`.
 */
export interface Context {
  readonly words: readonly string[];
  /**
   * Words one of which the name of the value must hold besides, e.g. `secret` where the public id has the same shape;
   * such a name confirms the finding too.
   */
  readonly name?: readonly string[];
  /** Characters before and after the value; 100 unless told. */
  readonly reach?: number;
  /** A name holding one of these says it is something else, e.g. `search` for an admin key. */
  readonly unless?: readonly string[];
}

/** What a token looks like in one of its forms. */
export interface Form {
  readonly shape: Shape;
  readonly checks?: readonly Check[];
  readonly context?: Context;
  /** A key of a provider's test mode: of a secret kind it is a warning. */
  readonly mode?: 'test';
}

/** Another form of a token: it has the checks and the context that it names, and no others. */
export interface OtherForm extends Form {
  /** Where this form is less grave than the format. */
  readonly severity?: Severity;
}

/** A kind of token, as data. Its texts for people are in `formats/<provider>.about.ts`. */
export interface TokenFormat extends Form {
  /** Stable rule id, from the table of formats. */
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly exposure: Exposure;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Forms besides the first one: older ones, or ones of another checksum or mode. */
  readonly also?: readonly OtherForm[];
  /** Id of the token that belongs in the browser instead. */
  readonly publicSibling?: string;
  /** Other ids of the table for the same credential. */
  readonly aliases?: readonly string[];
  /** No provider stands behind it, and its name tells it: any other format is a better reading of the same text. */
  readonly generic?: true;
}

/** The texts of a format for people. */
export interface About {
  /** One sentence: what somebody can do with it. */
  readonly why: string;
  /** One or two sentences: revoke first, then where it belongs. */
  readonly remedy: string;
  /** The provider's page. */
  readonly docs: string;
  /** For `restricted` and `publishable`: the condition on which it may be in a browser. */
  readonly condition?: string;
}

function asForm(format: TokenFormat, form: OtherForm): TokenFormat {
  const { id, provider, title, exposure, severity, confidence, publicSibling, generic } = format;
  const common = { id, provider, title, exposure, severity, confidence };
  return {
    ...common,
    ...(publicSibling === undefined ? {} : { publicSibling }),
    ...(generic === undefined ? {} : { generic }),
    ...form,
  };
}

/** The format once for each of its forms, as the detectors look for them. */
export function formsOf(format: TokenFormat): readonly TokenFormat[] {
  return [format, ...(format.also ?? []).map((form) => asForm(format, form))];
}

export function literal(text: string): Literal {
  return { kind: 'literal', text };
}

export function choice(...texts: readonly string[]): Choice {
  return { kind: 'choice', texts };
}

/** A run of `min` to `max` characters; of exactly `min` where no `max` is given. */
export function run(alphabet: AlphabetName, min: number, max: number = min): Run {
  return { kind: 'run', alphabet, min, max };
}

/** The commonest shape: literal text, then one run. */
export function prefixed(prefix: string, alphabet: AlphabetName, min: number, max: number = min): SequenceShape {
  return { kind: 'sequence', parts: [literal(prefix), run(alphabet, min, max)] };
}

export function sequence(...parts: readonly Part[]): SequenceShape {
  return { kind: 'sequence', parts };
}

/** Parts behind one of the leads. */
export function led(leads: readonly string[], ...parts: readonly Part[]): LedShape {
  return { kind: 'led', leads, parts };
}

/** The check of what a random generator makes: no identifier, no word. */
export function mixed(classes: 2 | 3): Check {
  return { kind: 'mixed', classes, onMismatch: 'drop' };
}

/** Hex in the groups of a UUID. */
export const UUID: readonly Part[] = [
  run('hex', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex', length)]),
  literal('-'),
  run('hex', 12),
];
