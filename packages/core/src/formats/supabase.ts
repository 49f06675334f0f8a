import { literal, prefixed, run, sequence, type ClaimTest, type TokenFormat } from '../format.ts';

const provider = 'Supabase';

function role(text: string): ClaimTest {
  return { claim: 'role', is: 'equal', text };
}

/** Supabase: new keys by prefix, old ones by the claims of a token that looks the same for every role. */
export const SUPABASE: readonly TokenFormat[] = [
  {
    id: 'supabase-publishable-key',
    provider,
    title: 'Supabase publishable key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(literal('sb_publishable_'), run('base64url', 22), literal('_'), run('base64url', 8)),
  },
  {
    id: 'supabase-secret-key',
    provider,
    title: 'Supabase secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('sb_secret_'), run('base64url', 22), literal('_'), run('base64url', 8)),
    publicSibling: 'supabase-publishable-key',
  },
  {
    id: 'supabase-anon-jwt',
    provider,
    title: 'Supabase anon key (legacy)',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    // Self-hosted set-ups put a word behind the issuer's name.
    shape: { kind: 'jwt', claims: [{ claim: 'iss', is: 'start', text: 'supabase' }, role('anon')] },
  },
  {
    id: 'supabase-service-role-jwt',
    provider,
    title: 'Supabase service_role key (legacy)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { kind: 'jwt', claims: [role('service_role')] },
    also: [{ shape: { kind: 'jwt', claims: [role('supabase_admin')] } }],
    publicSibling: 'supabase-anon-jwt',
  },
  {
    id: 'supabase-management-token',
    provider,
    title: 'Supabase management token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('sbp_', 'hex-lower', 40),
  },
  {
    id: 'supabase-user-session',
    provider,
    title: "Supabase user's access token",
    exposure: 'session',
    severity: 'medium',
    confidence: 'medium',
    shape: { kind: 'jwt', claims: [{ claim: 'iss', is: 'end', text: '/auth/v1' }, role('authenticated')] },
  },
  {
    id: 'supabase-jwt-secret',
    provider,
    title: 'Supabase JWT secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base64-padded', 40, 88)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    // The name alone is that of any server's secret.
    context: { words: ['supabase'], name: ['JWT_SECRET'], unless: ['hash', 'integrity'] },
  },
];
