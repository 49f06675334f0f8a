import { choice, prefixed, run, sequence, type TokenFormat } from '../format.ts';

const provider = 'AWS';

/** AWS: keys of single services, and the ids that are taken for keys. */
export const AWS_SERVICES: readonly TokenFormat[] = [
  {
    id: 'aws-bedrock-api-key-short',
    provider,
    title: 'AWS Bedrock API key (short-term)',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    // What follows is a presigned URL of Bedrock in base64.
    shape: prefixed('bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', 'base64-padded', 200, 8000),
  },
  {
    id: 'aws-appsync-api-key',
    provider,
    title: 'AWS AppSync API key',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'high',
    shape: { ...prefixed('da2-', 'alnum-lower', 26), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'aws-iam-other-id',
    provider,
    title: 'AWS IAM id of a user, role, group or policy',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: {
      ...sequence(choice('AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'ANVA', 'APKA', 'ASCA'), run('base32', 16)),
      boundary: 'base64',
    },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
];
