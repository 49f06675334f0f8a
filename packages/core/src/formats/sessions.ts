import { OAUTH_SAMPLES } from '../checks/standard-samples.ts';
import { led, literal, mixed, run, sequence, type Check, type Context, type TokenFormat } from '../format.ts';

/** What the providers' own formats judge. */
const NO_JWT: Check = { kind: 'not-at', at: 0, texts: ['eyJ'], onMismatch: 'drop' };
/** Words and paths have fewer bits. */
const RANDOM: Check = { kind: 'entropy', bits: 3.5, onMismatch: 'drop' };

/** Not the name that an app keeps it by: `acme.refreshToken.v2`. Of random values hardly one in ten thousand is so much like text. */
const NO_NAME: Check = { kind: 'unlike-text', bits: -5, onMismatch: 'drop' };

const PUBLISHED: Check = { kind: 'not-published', digests: OAUTH_SAMPLES, onMismatch: 'drop' };

/** Variables that frameworks read the secret of their sessions from. */
const SEALS: readonly string[] = [
  'AUTH_SECRET',
  'JWT_SECRET',
  'SESSION_SECRET',
  'COOKIE_SECRET',
  'COOKIE_PASSWORD',
  'SECRET_KEY_BASE',
  'DJANGO_SECRET_KEY',
];
const SEALING: Context = { words: SEALS, name: SEALS, unless: ['oauth', 'supabase'] };

/** Cookies by which common frameworks know a session. */
const COOKIES: readonly string[] = [
  'connect.sid',
  'JSESSIONID',
  'PHPSESSID',
  'ASP.NET_SessionId',
  '.AspNetCore.Cookies',
  '.AspNetCore.Identity.Application',
  'laravel_session',
  '.session-token',
  '.session_token',
];

/** Sessions and one-time links of any application. They say little, so that every other reading comes first. */
export const SESSIONS: readonly TokenFormat[] = [
  {
    id: 'session-cookie-password',
    provider: 'Several',
    title: 'Session sealing or JWT signing secret',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(run('base64-padded', 16, 128)),
    context: SEALING,
    checks: [mixed(2), RANDOM],
    also: [
      { shape: sequence(run('unreserved', 16, 128)), context: SEALING, checks: [mixed(2), RANDOM] },
      { shape: led(['APP_KEY=base64:'], run('base64', 43), literal('=')) },
    ],
    generic: true,
  },
  {
    id: 'oauth-access-token-user',
    provider: 'Generic',
    title: 'User access token',
    exposure: 'session',
    severity: 'high',
    // Many services call a key that is made for browsers an access token.
    confidence: 'low',
    shape: sequence(run('base64url-dots', 20, 288)),
    context: { words: ['access_token'], name: ['access_token'], unless: ['public', 'mapbox'] },
    checks: [mixed(3), NO_JWT, NO_NAME, PUBLISHED],
    generic: true,
  },
  {
    id: 'oauth-refresh-token',
    provider: 'Generic',
    title: 'Refresh token',
    exposure: 'session',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(run('base64url-dots', 20, 288)),
    context: { words: ['refresh_token'], name: ['refresh_token'] },
    checks: [mixed(3), NO_JWT, NO_NAME, PUBLISHED],
    generic: true,
  },
  {
    id: 'oauth-code-in-url',
    provider: 'Generic',
    title: 'Authorization code or tokens in a URL',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: led(['?code=', '&code='], run('unreserved', 10, 512)),
    context: { words: ['state=', 'session_state='], reach: 300 },
    checks: [mixed(2), NO_NAME, PUBLISHED],
    also: [
      {
        shape: led(['#access_token=', '&access_token=', '&id_token=', '#id_token='], run('unreserved', 20, 4000)),
        context: { words: ['token_type=', 'expires_in='], reach: 300 },
        checks: [mixed(2), PUBLISHED],
      },
    ],
    generic: true,
  },
  {
    id: 'session-cookie-framework',
    provider: 'Generic',
    title: 'Session cookie of a common framework',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: led(COOKIES, run('cookie', 16, 4096)),
    checks: [mixed(2), NO_NAME],
    generic: true,
  },
  {
    id: 'session-id-in-url',
    provider: 'Generic',
    title: 'Session id in a URL',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: led([';jsessionid=', '?PHPSESSID=', '&PHPSESSID=', '?sessionid=', '&sessionid='], run('base62', 16, 128)),
    checks: [mixed(2)],
    generic: true,
  },
  {
    id: 'password-reset-or-invite-token',
    provider: 'Generic',
    title: 'Reset, invite, verification or magic-link token in a URL',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: led(
      ['?token=', '&token=', '?oobCode=', '&oobCode=', '__clerk_ticket=', 'token_hash=', '?ticket='],
      run('base64url', 20, 2000),
    ),
    context: { words: ['reset', 'invite', 'verify', 'confirm', 'magic', 'oobCode', 'ticket', 'token_hash'], reach: 60 },
    checks: [mixed(3)],
    generic: true,
  },
];
