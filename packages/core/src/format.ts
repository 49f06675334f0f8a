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

/** What follows when a check fails: the value is no such token, or it is less surely one, or nothing. */
export type OnMismatch = 'drop' | 'lower-confidence' | 'keep';

/** A test that needs no network. Each kind is one file in `checks/`. */
export type Check =
  /** CRC-32 of the body without its last six characters, in base62, as GitHub and npm have it. */
  | { readonly kind: 'crc32-base62'; readonly onMismatch: OnMismatch }
  /** CRC-32 of the body without its last six characters, low byte first, in base64, as Confluent has it. */
  | { readonly kind: 'crc32-base64'; readonly onMismatch: OnMismatch }
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
  /** GitLab's routable tokens: payload length and CRC-32 in base36. `lead` characters stand before the payload. */
  | { readonly kind: 'gitlab-routable'; readonly lead?: number; readonly onMismatch: OnMismatch }
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
    }
  /** Azure: the last `bytes` of the decoded key are the Marvin32 of the others, under one of the seeds. */
  | {
      readonly kind: 'marvin32';
      readonly bytes: 3 | 4;
      /** Eight characters each, as the provider spells them. */
      readonly seeds: readonly string[];
      readonly onMismatch: OnMismatch;
    }
  /** Entra ID: the last three characters are the first of the Marvin32 of the others, in base 66. */
  | { readonly kind: 'marvin32-base66'; readonly seed: string; readonly onMismatch: OnMismatch }
  /** Azure DevOps, 52 characters: a masked CRC-32 scattered among the decoded bytes. */
  | { readonly kind: 'azure-devops'; readonly onMismatch: OnMismatch }
  /** Bech32 (BIP-173), as age keys have it. */
  | { readonly kind: 'bech32'; readonly onMismatch: OnMismatch }
  /** OpenPGP: the CRC-24 in front of the end of an armoured block. */
  | { readonly kind: 'pgp-armour'; readonly onMismatch: OnMismatch }
  /** It decodes from base64 to these parts and nothing else. */
  | { readonly kind: 'base64-of'; readonly parts: readonly Part[]; readonly onMismatch: OnMismatch }
  /** Everything before the first dot decodes from base64 to so many digits. */
  | { readonly kind: 'base64-digits'; readonly min: number; readonly max: number; readonly onMismatch: OnMismatch }
  /** The body is no text in base64: it decodes to something that no person wrote. */
  | { readonly kind: 'not-base64-text'; readonly onMismatch: OnMismatch }
  /** At least so many bits per character. */
  | { readonly kind: 'entropy'; readonly bits: number; readonly onMismatch: OnMismatch }
  /** None of the texts stands at that position: those are the mark of a sibling. */
  | { readonly kind: 'not-at'; readonly at: number; readonly texts: readonly string[]; readonly onMismatch: OnMismatch }
  /** Base58Check: after a version byte of the list, the last four bytes are the start of a double SHA-256. */
  | { readonly kind: 'base58check'; readonly versions: readonly string[]; readonly onMismatch: OnMismatch }
  /** Sixty-four bytes, in base58 or as an array: an Ed25519 seed and the public key that belongs to it. */
  | { readonly kind: 'ed25519-pair'; readonly onMismatch: OnMismatch }
  /** A number that is a private key on the curve secp256k1: neither zero nor beyond its order. */
  | { readonly kind: 'secp256k1-scalar'; readonly onMismatch: OnMismatch }
  /** Words of the English list of BIP-39 whose last bits are the checksum of the others. */
  | { readonly kind: 'bip39'; readonly onMismatch: OnMismatch }
  /** A JSON Web Token that is neither the sample of documentation nor one that a library ships to everybody. */
  | { readonly kind: 'not-sample-jwt'; readonly onMismatch: OnMismatch }
  /** Not a value that its provider has published, told by the SHA-256 in hex: emulators, samples of documentation. */
  | { readonly kind: 'not-published'; readonly digests: readonly string[]; readonly onMismatch: OnMismatch }
  /** The same for hex, whose case and `0x` do not count. */
  | { readonly kind: 'hex-not-published'; readonly digests: readonly string[]; readonly onMismatch: OnMismatch };

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
