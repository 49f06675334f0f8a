import type { AlphabetName } from './text/alphabet.ts';
import type { Confidence, Exposure, Severity } from './levels.ts';

/** Marks a part that is always the same text. */
export interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

/** One of several texts, e.g. a region. */
export interface Choice {
  readonly kind: 'choice';
  readonly texts: readonly string[];
}

/** A run of characters of one alphabet. `max` is the longest that is read; equal to `min` where the length is fixed. */
export interface Run {
  readonly kind: 'run';
  readonly alphabet: AlphabetName;
  readonly min: number;
  readonly max: number;
}

export type Part = Literal | Choice | Run;

/** Parts one after the other. The anchor that the prefilter looks for is the longest literal or choice among them. */
export interface SequenceShape {
  readonly kind: 'sequence';
  readonly parts: readonly Part[];
  /**
   * What may not touch the token: `identifier` (the default) letters, digits and `_`; `base64` also `+ / = -`, for
   * shapes that a longer base64 text could hold by chance.
   */
  readonly boundary?: 'identifier' | 'base64';
}

/** What a claim of a JSON Web Token must be. A text is compared with strings and with members of arrays. */
export type ClaimTest =
  | { readonly claim: string; readonly is: 'present' }
  | { readonly claim: string; readonly is: 'equal' | 'start' | 'end' | 'part'; readonly text: string };

/** A JSON Web Token, routed by its claims; the format with the most tests that all hold is the right one. */
export interface JwtShape {
  readonly kind: 'jwt';
  /** Literal text in front that belongs to the token. */
  readonly lead?: string;
  /** Tests on the payload. */
  readonly claims: readonly ClaimTest[];
  /** Tests on the header. */
  readonly header?: readonly ClaimTest[];
}

/** A PEM block with one of the labels, its line breaks real or escaped. */
export interface PemShape {
  readonly kind: 'pem';
  readonly labels: readonly string[];
  /** Only blocks that are, or are not, encrypted with a passphrase. */
  readonly encrypted?: boolean;
  /** Fewest base64 characters of a body that is taken for a key. */
  readonly minBody: number;
}

/** A URL that carries a password, or, with `userOnly`, a key in place of the user. */
export interface UriShape {
  readonly kind: 'uri';
  readonly schemes: readonly string[];
  readonly credentials: 'password' | 'user-only';
  /** The user part, where the scheme alone does not tell. */
  readonly user?: Run;
  /** Ends of the host name, where the scheme alone does not tell. */
  readonly hosts?: readonly string[];
}

/** `Key=value;Key=value`, as connection strings are written. */
export interface FieldsShape {
  readonly kind: 'fields';
  /** Starts of the text, e.g. `Endpoint=sb://`. */
  readonly starts: readonly string[];
  /** Fields that must be there, with the fewest characters of their values. */
  readonly required: Readonly<Record<string, number>>;
}

/** A URL query that must hold these parameters, e.g. a shared access signature. */
export interface QueryShape {
  readonly kind: 'query';
  readonly starts: readonly string[];
  readonly required: readonly string[];
}

export type Shape = SequenceShape | JwtShape | PemShape | UriShape | FieldsShape | QueryShape;

/** What follows when a check fails: the value is no such token, or it is less surely one, or nothing. */
export type OnMismatch = 'drop' | 'lower-confidence' | 'keep';

/** A test that needs no network. Each kind is one file in `checks/`. */
export type Check =
  /** CRC-32 of the body without its last six characters, in base62, as GitHub and npm have it. */
  | { readonly kind: 'crc32-base62'; readonly onMismatch: OnMismatch }
  /** CRC-32 of everything before the checksum (`skip` characters left out at the start), in hex. */
  | {
      readonly kind: 'crc32-hex';
      readonly digits: 8;
      readonly skip: number;
      /** Characters between the text that is summed and the checksum, e.g. the `_` of Grafana. */
      readonly gap: number;
      readonly littleEndian?: boolean;
      readonly onMismatch: OnMismatch;
    }
  /** GitLab's routable tokens: payload length and CRC-32 in base36. */
  | { readonly kind: 'gitlab-routable'; readonly onMismatch: OnMismatch }
  /** Eight base32 characters of the SHA-256 of the first `over` characters, standing right behind them. */
  | { readonly kind: 'sha256-base32'; readonly over: number; readonly onMismatch: OnMismatch }
  /** Mixed characters as a random generator gives them: so many classes of digit, upper and lower case. */
  | { readonly kind: 'mixed'; readonly classes: 2 | 3; readonly onMismatch: OnMismatch }
  /** The part between two positions decodes from base64 to a text that starts so. */
  | {
      readonly kind: 'base64-start';
      readonly from: number;
      readonly text: string;
      readonly onMismatch: OnMismatch;
    };

/**
 * Words one of which must stand close by. Compared without regard to case, `_` and `-`. A word in the name that the
 * value is given to confirms the finding; one that is only near (`reach` characters, in the same literal or object)
 * leaves it at the format's own confidence.
 */
export interface Context {
  readonly words: readonly string[];
  /** Characters before and after the value; 100 unless told. */
  readonly reach?: number;
  /** A name or neighbour holding one of these says it is something else, e.g. `search` for an admin key. */
  readonly unless?: readonly string[];
}

/** A kind of token, as data. Its texts for people are in `formats/<provider>.about.ts`. */
export interface TokenFormat {
  /** Stable rule id, from the table of formats. */
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly exposure: Exposure;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly shape: Shape;
  readonly checks?: readonly Check[];
  readonly context?: Context;
  /** Id of the token that belongs in the browser instead. */
  readonly publicSibling?: string;
  /** A key of a provider's test mode: of a secret kind it is a warning. */
  readonly mode?: 'test';
  /** Other ids of the table for the same credential. */
  readonly aliases?: readonly string[];
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
