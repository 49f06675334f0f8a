import { choice, literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

const provider = 'AWS';

/** AWS: access keys, session tokens, Bedrock. */
export const AWS: readonly TokenFormat[] = [
  {
    id: 'aws-access-key-id',
    provider,
    title: 'AWS access key id (long-term)',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('AKIA', 'base32', 16),
    publicSibling: 'aws-cognito-identity-pool-id',
  },
  {
    id: 'aws-secret-access-key',
    provider,
    title: 'AWS secret access key',
    exposure: 'secret',
    severity: 'critical',
    // The shape is that of any digest: a word that is only near is not enough for an error.
    confidence: 'medium',
    shape: sequence(run('base64', 40)),
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'entropy', bits: 4.25, onMismatch: 'drop' },
    ],
    // `ASIA` stands in every list of time zones; the key id that is named beside it does not.
    context: {
      words: ['aws_secret_access_key', 'secretAccessKey', 'accessKeyId', 'AKIA'],
      unless: ['integrity', 'hash', 'digest', 'checksum', 'sessiontoken'],
    },
  },
  {
    id: 'aws-temporary-key-id',
    provider,
    title: 'AWS access key id (temporary)',
    exposure: 'session',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('ASIA', 'base32', 16),
  },
  {
    id: 'aws-session-token',
    provider,
    title: 'AWS session token',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(choice('IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'AgoJb3JpZ2lu'), run('base64-padded', 100, 4000)),
    context: { words: ['aws_session_token', 'SessionToken', 'X-Amz-Security-Token'] },
  },
  {
    id: 'aws-bedrock-api-key-long',
    provider,
    title: 'AWS Bedrock API key (long-term)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('ABSK'), literal('QmVkcm9ja0FQSUtleS'), run('base64-padded', 91, 400)),
    checks: [{ kind: 'base64-start', from: 4, text: 'BedrockAPIKey-', onMismatch: 'drop' }],
  },
];
