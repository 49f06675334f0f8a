import type { Part } from '../shapes/shape.ts';

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
  /** A random generator is by so many bits a better account of it than the model of what people and their tools write. */
  | { readonly kind: 'unlike-text'; readonly bits: number; readonly onMismatch: OnMismatch }
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
  | { readonly kind: 'hex-not-published'; readonly digests: readonly string[]; readonly onMismatch: OnMismatch }
  /** The same for the literals in an object: none of them is such a value. */
  | { readonly kind: 'part-not-published'; readonly digests: readonly string[]; readonly onMismatch: OnMismatch };
