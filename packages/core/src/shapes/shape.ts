import type { AlphabetName } from '../text/alphabet.ts';

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
  /** Texts that may touch the token in front all the same, e.g. the `bot` of a URL; they are no part of it. */
  readonly behind?: readonly string[];
}

/**
 * A sequence that only the text in front of it tells: a name that it is given to, a call, a cookie, a parameter or the
 * path of a URL. That text leads to it and is no part of it; quotes and signs may stand between the two.
 */
export interface LedShape {
  readonly kind: 'led';
  /** Texts as code has them, of four characters or more: `hjid`, `heap.load(`, `contentsquare.net/uxa/`. */
  readonly leads: readonly string[];
  readonly parts: readonly Part[];
  /** A user's name and a colon may stand in front of the token, as in the credentials of Basic. */
  readonly behindUser?: true;
}

/** An array literal of so many numbers, each of them a byte. */
export interface ByteArrayShape {
  readonly kind: 'byte-array';
  readonly length: number;
}

/** Twelve to twenty-four lower-case words with single spaces between them. */
export interface PhraseShape {
  readonly kind: 'phrase';
}

/** What a claim of a JSON Web Token must be. A text is compared with strings and with members of arrays. */
export type ClaimTest =
  | { readonly claim: string; readonly is: 'present' }
  | { readonly claim: string; readonly is: 'equal' | 'start' | 'end' | 'part'; readonly text: string };

/** A JSON Web Token, routed by its claims; the format with the most tests that all hold is the right one. */
export interface JwtShape {
  readonly kind: 'jwt';
  /** Parts in front that belong to the token; the first is a literal, and leads to it. */
  readonly lead?: readonly [Literal, ...Part[]];
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
  /** The host or a domain above it, where the scheme alone does not tell. */
  readonly hosts?: readonly string[];
}

/** `Key=value;Key=value`, as connection strings are written. */
export interface FieldsShape {
  readonly kind: 'fields';
  /** Starts of the text, e.g. `Endpoint=sb://`. */
  readonly starts: readonly string[];
  /** Fields that must be there, with the fewest characters of their values. */
  readonly required: Readonly<Record<string, number>>;
  /** Values of fields that make it no secret, e.g. the account of an emulator. */
  readonly except?: Readonly<Record<string, readonly string[]>>;
}

/** A URL query that must hold these parameters, e.g. a shared access signature. */
export interface QueryShape {
  readonly kind: 'query';
  /** Parameters as written, e.g. `sig=`, one of which leads to it. */
  readonly starts: readonly string[];
  /** Parameters that must be there, with the fewest characters of their values. */
  readonly required: Readonly<Record<string, number>>;
  /** The parameter that holds the end of its life, as an ISO date or in seconds since 1970. */
  readonly expiry?: string;
  /** The parameters that hold its start, as AWS and Google write dates, and how many seconds it lasts. */
  readonly lasts?: { readonly from: string; readonly seconds: string };
  /** The whole URL is the token, not only its query. */
  readonly wholeUrl?: true;
}

/** An object literal, of JSON or of code, with all of its members; the whole object is the token. */
export interface ObjectShape {
  readonly kind: 'object';
  /** Texts that lead into it: the name of a member, e.g. `kty`, or code, e.g. `"kty":`. */
  readonly anchors: readonly string[];
  /** Members that must be there: what they may be, or the fewest characters that they have. */
  readonly members: Readonly<Record<string, readonly string[] | number>>;
}

/** A Kubernetes Secret in YAML with values under `data` or `stringData`; the whole document is the token. */
export interface ManifestShape {
  readonly kind: 'manifest';
}

export type Shape =
  | SequenceShape
  | LedShape
  | ByteArrayShape
  | PhraseShape
  | JwtShape
  | PemShape
  | UriShape
  | FieldsShape
  | QueryShape
  | ObjectShape
  | ManifestShape;
