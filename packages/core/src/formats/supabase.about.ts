import type { About } from '../format.ts';

const API_KEYS = 'https://supabase.com/docs/guides/api/api-keys';

/** Texts on the keys of Supabase. */
export const SUPABASE_ABOUT: Readonly<Record<string, About>> = {
  'supabase-publishable-key': {
    why: 'Made for browsers; what it reaches is decided by Row Level Security.',
    remedy: 'Nothing to do.',
    docs: API_KEYS,
    condition: 'fine only where Row Level Security is on for every exposed table',
  },
  'supabase-secret-key': {
    why: 'It passes Row Level Security by: it reads and writes the whole database.',
    remedy:
      "Delete it in the project's settings, then use it on servers and in edge functions alone; the page needs the " +
      'publishable key.',
    docs: API_KEYS,
  },
  'supabase-anon-jwt': {
    why: 'Made for browsers; what it reaches is decided by Row Level Security.',
    remedy: 'Nothing to do at once; go over to the publishable key before the old keys end.',
    docs: API_KEYS,
    condition: 'fine only where Row Level Security is on for every exposed table',
  },
  'supabase-service-role-jwt': {
    why: 'It passes Row Level Security by: it reads and writes the whole database.',
    remedy: "Rotate the project's JWT secret or go over to the new keys; the page needs the anon or publishable key.",
    docs: API_KEYS,
  },
  'supabase-management-token': {
    why: 'It administers every project of the account.',
    remedy: "Revoke it among the account's tokens, then keep such tokens on a server.",
    docs: 'https://supabase.com/docs/reference/api/introduction',
  },
  'supabase-user-session': {
    why: 'Whoever holds it is the signed-in user until it expires.',
    remedy: "End the user's session, then keep such tokens in memory or in an httpOnly cookie.",
    docs: 'https://supabase.com/docs/guides/auth/sessions',
  },
  'supabase-jwt-secret': {
    why: 'With it anybody signs a token of any role, service_role included.',
    remedy: 'Rotate it, then move to signing keys that come in pairs.',
    docs: 'https://supabase.com/docs/guides/auth/signing-keys',
  },
};
