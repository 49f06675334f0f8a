import type { About } from '../format.ts';

const KEYS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';

/** Texts on the credentials of AWS. */
export const AWS_ABOUT: Readonly<Record<string, About>> = {
  'aws-access-key-id': {
    why: 'Alone it opens nothing, but it shows that long-term keys are in the build, and the secret is usually beside it.',
    remedy: 'Deactivate the key in IAM, then give browsers Cognito credentials or presigned URLs.',
    docs: KEYS,
  },
  'aws-secret-access-key': {
    why: 'It signs any call that its IAM user or role may make.',
    remedy: 'Deactivate the key in IAM, then move the call to a server, or give browsers Cognito credentials.',
    docs: KEYS,
  },
  'aws-temporary-key-id': {
    why: 'In memory after a sign-in it is normal; here it is a session that somebody baked in.',
    remedy: "End the role's sessions, then fetch credentials at run time through Cognito Identity.",
    docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-identity.html',
  },
  'aws-session-token': {
    why: 'It completes a set of temporary keys, which then sign calls until they expire.',
    remedy: "End the role's sessions, then fetch credentials at run time and keep them in memory.",
    docs: KEYS,
  },
  'aws-bedrock-api-key-long': {
    why: 'With it anybody runs models on your bill.',
    remedy: 'Deactivate the credential in IAM, then call Bedrock from a server.',
    docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
  },
};
