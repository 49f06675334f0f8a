import type { About } from '../format.ts';

/** Texts on keys of single services of AWS. */
export const AWS_SERVICES_ABOUT: Readonly<Record<string, About>> = {
  'aws-bedrock-api-key-short': {
    why: 'It runs models for up to twelve hours, with the rights of whoever made it.',
    remedy: "End the role's sessions, then call Bedrock from a server.",
    docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-how.html',
  },
  'aws-appsync-api-key': {
    why: 'It is made for callers without a sign-in, but whatever the default authorisation allows is open to the world.',
    remedy: 'Limit it with authorisation directives and a short life, or let users sign in through Cognito.',
    docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    condition: 'fine as long as the schema gives its holder nothing but public data',
  },
  'aws-iam-other-id': {
    why: 'It names a user, role, group or policy and opens nothing.',
    remedy: 'Nothing to do, though ids of internal roles are better not published.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    condition: 'fine as long as no access key is beside it',
  },
};
