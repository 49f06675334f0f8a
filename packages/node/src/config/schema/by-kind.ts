import * as v from 'valibot';
import { oneOf } from './basic.ts';

/** One schema for each kind of a union; the compiler asks for every kind. */
export type KindTable<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: v.GenericSchema<Extract<T, { readonly kind: K }>>;
};

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
}

/** A member of a union, told by its `kind`. */
export function byKind<T extends { readonly kind: string }>(table: KindTable<T>): v.GenericSchema<T> {
  const schemas = new Map<unknown, v.GenericSchema>(Object.entries<v.GenericSchema>(table));
  const unknownKind = v.looseObject({ kind: oneOf(Object.keys(table)) }, 'it must be an object with a `kind`');
  return v.lazy((input) => (schemas.get(kindOf(input)) ?? unknownKind) as v.GenericSchema<T>);
}
