import { literal, prefixed, run, sequence, type SequenceShape, type TokenFormat } from '../format.ts';

function brevo(prefix: string): SequenceShape {
  return sequence(literal(prefix), run('hex-lower', 64), literal('-'), run('base62', 16));
}

/** Services that send mail. */
export const MAIL: readonly TokenFormat[] = [
  {
    id: 'mailgun-public-key',
    provider: 'Mailgun',
    title: 'Mailgun public validation key',
    exposure: 'publishable',
    severity: 'low',
    confidence: 'medium',
    shape: prefixed('pubkey-', 'hex-lower', 32),
  },
  {
    id: 'resend-api-key',
    provider: 'Resend',
    title: 'Resend API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('re_'), run('base62', 8), literal('_'), run('base62', 24)),
    // Names of variables start so, too.
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'entropy', bits: 4, onMismatch: 'drop' },
    ],
  },
  {
    id: 'brevo-api-key',
    provider: 'Brevo',
    title: 'Brevo API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: brevo('xkeysib-'),
    publicSibling: 'brevo-client-key',
  },
  {
    id: 'brevo-smtp-key',
    provider: 'Brevo',
    title: 'Brevo SMTP key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: brevo('xsmtpsib-'),
    publicSibling: 'brevo-client-key',
  },
];
