import type { About } from '../format.ts';

/** Texts on Amazon Cognito. */
export const COGNITO_ABOUT: Readonly<Record<string, About>> = {
  'aws-cognito-identity-pool-id': {
    why: 'Made for clients: it names the pool that visitors sign in to.',
    remedy: 'Look at what the role of guests may do.',
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
    condition: 'fine as long as the role of guests has few rights',
  },
  'aws-cognito-app-client-id': {
    why: 'Made for clients: it names the app that visitors sign in to.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
    condition: 'fine where the app client has no secret',
  },
  'aws-cognito-app-client-secret': {
    why: 'With it anybody poses as a server that is trusted to sign users in.',
    remedy: 'Create an app client without a secret for the page, then delete this one.',
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html',
  },
};
