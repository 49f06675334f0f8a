import { literal, prefixed, run, sequence, type Context, type TokenFormat } from '../format.ts';

const provider = 'Google';
const API_KEY = prefixed('AIza', 'base64url', 35);

/** What stands around the private key in a service account's key file. */
const KEY_FILE: Context = { words: ['service_account', 'client_email', 'private_key_id'], reach: 240 };

/**
 * Google Cloud, Gemini, Firebase. One shape serves three API keys, two of which may be in a browser: only what stands
 * beside the key tells them apart.
 */
export const GOOGLE: readonly TokenFormat[] = [
  {
    id: 'gcp-api-key',
    provider,
    title: 'Google API key',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'high',
    shape: API_KEY,
    aliases: ['google-maps-api-key'],
  },
  {
    id: 'firebase-web-api-key',
    provider: 'Google / Firebase',
    title: 'Firebase web API key',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: API_KEY,
    context: { words: ['authDomain', 'messagingSenderId', 'initializeApp', 'projectId'], unless: ['gemini', 'genai'] },
  },
  {
    id: 'google-gemini-api-key',
    provider,
    title: 'Gemini API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: API_KEY,
    context: {
      words: [
        'generativelanguage.googleapis.com',
        'GoogleGenAI',
        'GoogleGenerativeAI',
        '@google/genai',
        'GEMINI_API_KEY',
        'gemini-',
      ],
    },
  },
  {
    id: 'google-gemini-auth-key',
    provider,
    title: 'Gemini or Google Cloud authentication key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('AQ.', 'base64url', 46, 120),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'gcp-service-account-json',
    provider,
    title: 'Google service account key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // The private key is the credential; the file around it tells whose it is.
    shape: { kind: 'pem', labels: ['PRIVATE KEY'], encrypted: false, minBody: 64 },
    context: KEY_FILE,
  },
  {
    id: 'google-oauth-client-secret',
    provider,
    title: 'Google OAuth client secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('GOCSPX-', 'base64url', 28),
    publicSibling: 'google-oauth-client-id',
  },
  {
    id: 'google-oauth-client-id',
    provider,
    title: 'Google OAuth client id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(
      run('digits', 10, 21),
      literal('-'),
      run('alnum-lower', 32),
      literal('.apps.googleusercontent.com'),
    ),
  },
  {
    id: 'google-oauth-access-token',
    provider,
    title: 'Google OAuth access token',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    // It may hold dots, but does not end in one: that would be a sentence's.
    shape: sequence(literal('ya29.'), run('base64url-dots', 19, 2048), run('base64url', 1)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
