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

/** Complains of each key that is not valid: a strict object of valibot's would name the first alone. */
function noKeysBut(valid: readonly string[]): v.GenericValidation<Record<string, unknown>> {
  return v.rawCheck(({ dataset, addIssue }) => {
    // What is no object, or holds a wrong member, is untyped; its keys are told all the same.
    const input = dataset.value as Record<string, unknown>;
    for (const key of Object.keys(input).filter((each) => !valid.includes(each))) {
      const path = { type: 'object', origin: 'key', input, key, value: input[key] } as const;
      addIssue({ message: keyMend(key, valid), expected: 'never', path: [path] });
    }
  });
}

/** An object with these keys and no others; of an unknown key the nearest valid one is named. */
export function exact<const E extends v.ObjectEntries>(entries: E): v.GenericSchema<Output<E>> {
  const object = v.looseObject(entries, (issue) => {
    const key = String(issue.path?.at(-1)?.key ?? '');
    return wanted(entries[key] as v.GenericSchema | undefined);
  });
  return v.pipe(
    v.custom<Record<string, unknown>>(isObject, 'it must be an object'),
    object,
    noKeysBut(Object.keys(entries)) as v.GenericValidation<v.InferOutput<typeof object>>,
  ) as unknown as v.GenericSchema<Output<E>>;
}

/**
 * The same value without keys that are set to `undefined`: `key: cond ? x : undefined` leaves a key out.
 * @param seen what was copied already: somebody may give an object that holds itself
 */
export function withoutUndefined(value: unknown, seen: Map<object, unknown> = new Map()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    seen.set(value, copy);
    for (const member of value) copy.push(withoutUndefined(member, seen));
    return copy;
  }
  const copy: Record<string, unknown> = {};
  seen.set(value, copy);
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copy[key] = withoutUndefined(member, seen);
  }
  return copy;
}
