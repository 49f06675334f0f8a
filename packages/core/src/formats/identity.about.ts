import type { About } from '../format.ts';

/** Texts on the keys of sign-in and messaging services. */
export const IDENTITY_ABOUT: Readonly<Record<string, About>> = {
  'clerk-secret-key': {
    why: 'It uses the Backend API, which reads every user and signs in as any of them.',
    remedy: 'Roll it under API keys, then keep it on a server; the page needs the publishable key.',
    docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
  },
  'workos-api-key': {
    why: 'It uses the whole management API: organisations, directories and users.',
    remedy: 'Rotate it in the dashboard, then keep it on a server; the page needs the client id.',
    docs: 'https://workos.com/docs/reference/api-keys',
  },
  'courier-auth-token': {
    why: 'It is secret in spite of its prefix: it sends messages in your name and reads profiles.',
    remedy: 'Rotate it, then keep it on a server; the page needs the client key.',
    docs: 'https://www.courier.com/docs/reference/auth/intro/',
  },
};
