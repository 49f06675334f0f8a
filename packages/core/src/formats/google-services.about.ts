import type { About } from '../format.ts';

/** Texts on sign-ins and keys of single services of Google. */
export const GOOGLE_SERVICES_ABOUT: Readonly<Record<string, About>> = {
  'google-id-token': {
    why: 'It proves the sign-in of one person, and a careless server accepts it from anybody until it expires.',
    remedy: 'End the sessions of that user, then exchange such tokens on a server for an httpOnly cookie.',
    docs: 'https://developers.google.com/identity/gsi/web/guides/verify-google-id-token',
  },
  'firebase-user-id-token': {
    why: "It is one person's sign-in, handed to everybody who opens the page.",
    remedy: "Revoke that user's refresh tokens, then verify such tokens on a server and use session cookies.",
    docs: 'https://firebase.google.com/docs/auth/admin/manage-cookies',
  },
  'gcp-hmac-key': {
    why: 'With its secret, which is usually beside it, it reads and writes storage buckets.',
    remedy: 'Deactivate the HMAC key, then give browsers signed URLs that a server makes.',
    docs: 'https://docs.cloud.google.com/storage/docs/authentication/hmackeys',
  },
  'firebase-fcm-server-key': {
    why: 'It pushed to every device until that API was switched off in 2024, and shows that server keys reach the build.',
    remedy: 'Delete it, then send messages with the HTTP v1 API from a server.',
    docs: 'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
  },
};
