import { createHash } from 'node:crypto';
import { Secret, type KnownValue } from '@leakgate/core';

/** A variable of an environment. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** An environment as teams have them: keys in hex and base64, passwords, connection strings; made from a seed. */
export function environment(count: number): readonly Variable[] {
  return Array.from({ length: count }, (_, index) => {
    const bytes = createHash('sha512').update(`bench ${index}`).digest();
    const forms = [
      bytes.subarray(0, 20).toString('hex'),
      bytes.subarray(0, 30).toString('base64'),
      bytes.subarray(0, 9).toString('base64url'),
      `postgres://app:${bytes.subarray(0, 12).toString('base64url')}@db.acme.internal:5432/main`,
    ];
    return { name: `SERVICE_${index}_TOKEN`, value: forms[index % forms.length] ?? '' };
  });
}

/** The same as values that must not ship. */
export function knownValues(count: number): readonly KnownValue[] {
  return environment(count).map(({ name, value }) => ({
    name,
    value: new Secret(value),
    source: '.env',
    public: false,
  }));
}
