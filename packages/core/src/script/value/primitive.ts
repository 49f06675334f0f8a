import type { Value } from './value.ts';

/** The number a value counts as; undefined where that is not known. */
export function asNumber(value: Value): number | undefined {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'text':
      return Number(value.text);
    case 'boolean':
      return value.value ? 1 : 0;
    case 'null':
      return 0;
    case 'undefined':
      return Number.NaN;
    default:
      return undefined;
  }
}

/** The whole number that an argument counts as, `fallback` where it is not given; undefined where not known. */
export function asInteger(value: Value | undefined, fallback: number): number | undefined {
  if (value === undefined || value.kind === 'undefined') return fallback;
  const number = asNumber(value);
  if (number === undefined) return undefined;
  return Number.isNaN(number) ? 0 : Math.trunc(number);
}

/** Whether a value counts as true; undefined where that is not known. */
export function asBoolean(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'text':
      return value.text !== '';
    case 'number':
      return value.value !== 0 && !Number.isNaN(value.value);
    case 'boolean':
      return value.value;
    case 'null':
    case 'undefined':
      return false;
    case 'unknown':
    case 'builtin':
      return undefined;
    default:
      return true;
  }
}

/** A primitive as it is in the language; undefined (the result, not the value) for everything else. */
export function primitive(value: Value): { readonly is: string | number | boolean | null | undefined } | undefined {
  switch (value.kind) {
    case 'text':
      return { is: value.text };
    case 'number':
    case 'boolean':
      return { is: value.value };
    case 'null':
      return { is: null };
    case 'undefined':
      return { is: undefined };
    default:
      return undefined;
  }
}
