import { literal, run, sequence, UUID, type TokenFormat } from '../format.ts';

const provider = 'AWS';

/** Amazon Cognito: what a page is made to hold, and the secret of an app client that it is not. */
export const COGNITO: readonly TokenFormat[] = [
  {
    id: 'aws-cognito-identity-pool-id',
    provider,
    title: 'Cognito pool id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(run('alnum-dash', 9, 16), literal(':'), ...UUID),
    context: { words: ['identityPoolId', 'cognito'] },
    also: [
      {
        shape: sequence(run('alnum-dash', 9, 16), literal('_'), run('base62', 9)),
        context: { words: ['userPoolId', 'USER_POOL', 'cognito'] },
      },
    ],
    aliases: ['cognito-user-pool-id'],
  },
  {
    id: 'aws-cognito-app-client-id',
    provider,
    title: 'Cognito app client id',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(run('alnum-lower', 26)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: { words: ['userPoolClientId', 'UserPoolWebClientId', 'cognito', 'appClientId'], unless: ['secret'] },
  },
  {
    id: 'aws-cognito-app-client-secret',
    provider,
    title: 'Cognito app client secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    shape: sequence(run('alnum-lower', 50, 52)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    context: { words: ['userPoolClientSecret', 'clientSecret', 'SECRET_HASH', 'cognito'] },
    publicSibling: 'aws-cognito-app-client-id',
    aliases: ['cognito-client-secret'],
  },
];
