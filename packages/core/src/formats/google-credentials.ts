import { prefixed, sequence, UUID, type TokenFormat } from '../format.ts';

/** Google: what a person or a device has signed in with. */
export const GOOGLE_CREDENTIALS: readonly TokenFormat[] = [
  {
    id: 'gcp-application-default-credentials',
    provider: 'Google',
    title: 'Google application default credentials',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: {
      kind: 'object',
      anchors: ['authorized_user'],
      members: { type: ['authorized_user'], client_secret: 10, refresh_token: 20 },
    },
  },
  {
    id: 'google-oauth-refresh-token',
    provider: 'Google',
    title: 'Google OAuth refresh token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: prefixed('1//0', 'base64url', 60, 120),
    context: { words: ['refresh_token', 'FIREBASE_TOKEN', 'googleapis', 'googleRefresh', 'googleOauth'] },
  },
  {
    id: 'firebase-appcheck-debug-token',
    provider: 'Google / Firebase',
    title: 'Firebase App Check debug token',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(...UUID),
    context: { words: ['FIREBASE_APPCHECK_DEBUG_TOKEN', 'appCheckDebugToken', 'appCheck', 'debugToken'] },
  },
];
