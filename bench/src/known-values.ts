import { createHash } from 'node:crypto';
import { Secret, type KnownValue } from '@leakgate/core';

/** Values as a team's environment has them: keys in hex and base64, passwords, connection strings; made from a seed. */
export function knownValues(count: number): readonly KnownValue[] {
  return Array.from({ length: count }, (_, index) => {
    const bytes = createHash('sha512').update(`bench ${index}`).digest();
    const forms = [
      bytes.subarray(0, 20).toString('hex'),
      bytes.subarray(0, 30).toString('base64'),
      bytes.subarray(0, 9).toString('base64url'),
      `postgres://app:${bytes.subarray(0, 12).toString('base64url')}@db.acme.internal:5432/main`,
    ];
    return {
      name: `SERVICE_${index}_TOKEN`,
      value: new Secret(forms[index % forms.length] ?? ''),
      source: '.env',
      public: false,
    };
  });
}
