import { usageError, type ProcessEnv } from '@leakgate/node';
import type { SessionValue } from '../intake/session-values.ts';

/** The environment variable that holds what a site asks for before it shows anything, as `name:password`. */
const VARIABLE = 'LEAKGATE_HTTP_AUTH';

/** A name and a password for HTTP authentication (RFC 7617). */
export interface HttpAuth {
  readonly username: string;
  readonly password: string;
}

/** What the environment gives for the site; undefined without it. Throws a `UsageError` where it is not `name:password`. */
export function httpAuthOf(processEnv: ProcessEnv): HttpAuth | undefined {
  const given = processEnv[VARIABLE];
  if (given === undefined || given === '') return undefined;
  const at = given.indexOf(':');
  if (at < 1) throw usageError(VARIABLE, 'it is no name and password', 'write name:password');
  return { username: given.slice(0, at), password: given.slice(at + 1) };
}

/** The `Authorization` header of the Basic scheme. */
export function basicHeader({ username, password }: HttpAuth): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** The values that would give it away. */
export function authValues(auth: HttpAuth | undefined): readonly SessionValue[] {
  return auth === undefined ? [] : [{ name: VARIABLE, value: auth.password }];
}
