import * as v from 'valibot';
import { anyOf, nearest } from '../nearest.ts';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyMend(key: string, valid: readonly string[]): string {
  const near = nearest(key, valid);
  return near === undefined ? `the keys there are ${anyOf(valid)}` : `did you mean «${near}»?`;
}

/** What the schema of a key asks for, in words. */
function wanted(schema: v.GenericSchema | undefined): string {
  const result = schema === undefined ? undefined : v.safeParse(schema, undefined, { abortEarly: true });
  return result?.issues?.[0].message ?? 'set it';
}

type Output<E extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<E, undefined>>;

/** An object with these keys and no others; of an unknown key the nearest valid one is named. */
export function exact<const E extends v.ObjectEntries>(entries: E): v.GenericSchema<Output<E>> {
  const keys = Object.keys(entries);
  const object = v.strictObject(entries, (issue) => {
    const key = String(issue.path?.at(-1)?.key ?? '');
    if (issue.expected === 'never') return keyMend(key, keys);
    return wanted(entries[key] as v.GenericSchema | undefined);
  });
  return v.pipe(v.custom<object>(isObject, 'it must be an object'), object) as v.GenericSchema<Output<E>>;
}

/** The same value without keys that are set to `undefined`: `key: cond ? x : undefined` leaves a key out. */
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutUndefined(member)]));
}
