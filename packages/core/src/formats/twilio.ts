import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

const provider = 'Twilio';

/** Twilio and SendGrid. */
export const TWILIO: readonly TokenFormat[] = [
  {
    id: 'sendgrid-api-key',
    provider: 'SendGrid',
    title: 'SendGrid API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('SG.'), run('base64url', 22), literal('.'), run('base64url', 43)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'twilio-account-sid',
    provider,
    title: 'Twilio account SID',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('AC', 'hex-lower', 32),
    context: { words: ['twilio', 'accountSid'] },
  },
  {
    id: 'twilio-auth-token',
    provider,
    title: 'Twilio auth token',
    exposure: 'secret',
    severity: 'critical',
    // The shape is that of any MD5: a word that is only near is not enough for an error.
    confidence: 'medium',
    shape: sequence(run('hex-lower', 32)),
    context: {
      words: ['TWILIO_AUTH_TOKEN', 'authToken', 'twilio'],
      unless: ['sid', 'client_id', 'clientid', 'hash', 'md5', 'etag'],
    },
    publicSibling: 'twilio-account-sid',
  },
  {
    id: 'twilio-api-key-sid',
    provider,
    title: 'Twilio API key SID',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('SK', 'hex-lower', 32),
    context: { words: ['twilio'] },
  },
];
