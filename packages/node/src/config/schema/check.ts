import type { Check, OnMismatch } from '@leakgate/core';
import * as v from 'valibot';
import { filledText, flag, oneOf, someOf, whole } from './basic.ts';
import { byKind } from './by-kind.ts';
import { exact } from './exact.ts';
import { part } from './shape.ts';

/** Longest token that is read. */
const LONGEST = 16_384;

const bits = v.pipe(v.number('it must be a number'), v.finite());
const onMismatch: v.GenericSchema<OnMismatch> = oneOf(['drop', 'lower-confidence', 'keep']);
const position = whole(0, LONGEST);

function oneNumber<const N extends number>(...numbers: readonly N[]): v.GenericSchema<N> {
  return v.picklist(numbers, `it must be ${numbers.join(' or ')}`);
}

/** Every check that a format of the team's own may have: the same as the built-in ones. */
export const check: v.GenericSchema<Check> = byKind<Check>({
  'crc32-base62': exact({ kind: v.literal('crc32-base62'), onMismatch }),
  'crc32-base64': exact({ kind: v.literal('crc32-base64'), onMismatch }),
  'crc32-hex': exact({
    kind: v.literal('crc32-hex'),
    digits: oneNumber(8),
    skip: position,
    gap: position,
    littleEndian: v.exactOptional(flag),
    onMismatch,
  }),
  'gitlab-routable': exact({ kind: v.literal('gitlab-routable'), lead: v.exactOptional(position), onMismatch }),
  'sha256-base32': exact({ kind: v.literal('sha256-base32'), over: position, onMismatch }),
  mixed: exact({ kind: v.literal('mixed'), classes: oneNumber(2, 3), onMismatch }),
  'base64-start': exact({ kind: v.literal('base64-start'), from: position, text: filledText, onMismatch }),
  marvin32: exact({ kind: v.literal('marvin32'), bytes: oneNumber(3, 4), seeds: someOf(filledText), onMismatch }),
  'marvin32-base66': exact({ kind: v.literal('marvin32-base66'), seed: filledText, onMismatch }),
  'base64-digits': exact({ kind: v.literal('base64-digits'), min: position, max: position, onMismatch }),
  'azure-devops': exact({ kind: v.literal('azure-devops'), onMismatch }),
  bech32: exact({ kind: v.literal('bech32'), onMismatch }),
  'pgp-armour': exact({ kind: v.literal('pgp-armour'), onMismatch }),
  'base64-of': exact({ kind: v.literal('base64-of'), parts: someOf(part), onMismatch }),
  'not-base64-text': exact({ kind: v.literal('not-base64-text'), onMismatch }),
  entropy: exact({ kind: v.literal('entropy'), bits, onMismatch }),
  'unlike-text': exact({ kind: v.literal('unlike-text'), bits, onMismatch }),
  'not-at': exact({ kind: v.literal('not-at'), at: position, texts: someOf(filledText), onMismatch }),
  base58check: exact({ kind: v.literal('base58check'), versions: someOf(filledText), onMismatch }),
  'ed25519-pair': exact({ kind: v.literal('ed25519-pair'), onMismatch }),
  'secp256k1-scalar': exact({ kind: v.literal('secp256k1-scalar'), onMismatch }),
  bip39: exact({ kind: v.literal('bip39'), onMismatch }),
  'not-sample-jwt': exact({ kind: v.literal('not-sample-jwt'), onMismatch }),
  'hex-not-published': exact({ kind: v.literal('hex-not-published'), digests: someOf(filledText), onMismatch }),
  'not-published': exact({ kind: v.literal('not-published'), digests: someOf(filledText), onMismatch }),
  'part-not-published': exact({ kind: v.literal('part-not-published'), digests: someOf(filledText), onMismatch }),
});
