import { posix } from 'node:path';
import { parseEnv } from 'node:util';
import { roleOf, Secret, type KnownValue } from '@leakgate/core';
import { PUBLIC_PREFIXES } from '../env/public-prefixes.ts';

const ENV_FILE = /^(?:\.(?:env|dev\.vars)(?:\.[\w.-]+)?|\.envrc|[\w-]+\.env)$/i;
/** Encrypted by dotenvx or sops, fetched from a vault, put together from other variables, or to be filled in. */
const NO_VALUE = /^encrypted:|^ENC\[|^(?:op|vault|ref\+\w+|aws-sm|gcp-sm|doppler):\/\/|\$\{|\$\(|^\$\w+$|^<.*>$/i;
/** The public half of a pair; dotenvx writes one into each file that it encrypts. */
const PUBLIC_NAME = /PUBLIC_?KEY|PUBLISHABLE/i;

/** True for a file that sets variables for real, such as `.env` and `.env.production`; not for a sample or a test's. */
export function isEnvFile(path: string): boolean {
  return ENV_FILE.test(posix.basename(path)) && roleOf(path) === 'other';
}

/** The variables that an env file sets, as values that must not be committed. */
export function valuesIn(path: string, text: string): readonly KnownValue[] {
  return Object.entries(parseEnv(text)).flatMap(([name, value = '']) => {
    if (value === '' || NO_VALUE.test(value)) return [];
    const isPublic = PUBLIC_NAME.test(name) || PUBLIC_PREFIXES.some((prefix) => name.startsWith(prefix));
    return [{ name, value: new Secret(value), source: path, public: isPublic }];
  });
}
