import { encodeBase64 } from '../../text/base64.ts';
import type { Via } from '../../views/view.ts';
import { moreVariantsOf } from './more-variants.ts';

/** One way in which a value can stand in a text. */
export interface Variant {
  readonly text: string;
  readonly via: Via | undefined;
}

const encoder = new TextEncoder();
/** A part of base64 shorter than this stands in any bundle by chance. */
const SHORTEST = 10;

/** The characters that the value alone decides when `shift` other bytes stand in front of it. */
function base64At(bytes: Uint8Array, shift: number): string {
  const padded = new Uint8Array(shift + bytes.length);
  padded.set(bytes, shift);
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor((padded.length * 8) / 6);
  return encodeBase64(padded).slice(first, last);
}

function urlSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

function base64Variants(value: string): readonly Variant[] {
  const bytes = encoder.encode(value);
  const aligned = [0, 1, 2].map((shift) => base64At(bytes, shift)).filter((text) => text.length >= SHORTEST);
  return [...aligned, ...aligned.map(urlSafe)].map((text) => ({ text, via: 'base64' }));
}

function percentVariants(value: string): readonly Variant[] {
  if (!value.isWellFormed()) return [];
  const upper = encodeURIComponent(value);
  const lower = upper.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return [upper, lower, upper.replaceAll('%20', '+')].map((text) => ({ text, via: 'percent' }));
}

function escapedVariants(value: string): readonly Variant[] {
  const once = JSON.stringify(value).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [once, twice].map((text) => ({ text, via: 'json-escape' }));
}

/** Every different text in which the value can stand, the plain one first. */
export function variantsOf(value: string): readonly Variant[] {
  const all: readonly Variant[] = [
    { text: value, via: undefined },
    ...escapedVariants(value),
    ...percentVariants(value),
    ...base64Variants(value),
    ...moreVariantsOf(value),
  ];
  return [...new Map(all.toReversed().map((variant) => [variant.text, variant])).values()].toReversed();
}
