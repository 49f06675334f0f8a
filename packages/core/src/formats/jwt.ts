import type { TokenFormat } from '../format.ts';

/** Claims that speak of somebody, or of what he may do: licence keys and demo tokens of SDKs have none of them. */
const PERSONAL = ['sub', 'email', 'scope', 'scp', 'role', 'roles'] as const;

/** JSON Web Tokens that no provider's format claims. */
export const JWT: readonly TokenFormat[] = [
  {
    id: 'generic-jwt',
    provider: 'Any',
    title: 'JSON Web Token',
    exposure: 'session',
    severity: 'medium',
    // Of unknown origin and purpose; a claim that speaks of somebody confirms that it is a session.
    confidence: 'medium',
    shape: { kind: 'jwt', claims: [] },
    checks: [{ kind: 'not-sample-jwt', onMismatch: 'drop' }],
    also: PERSONAL.map((claim) => ({
      shape: { kind: 'jwt', claims: [{ claim, is: 'present' }] },
      checks: [{ kind: 'not-sample-jwt', onMismatch: 'drop' }],
    })),
    aliases: ['jwt-static-in-bundle', 'jwt-base64-wrapped'],
  },
];
