import { literal, mixed, prefixed, run, sequence, UUID, type Check, type TokenFormat } from '../format.ts';

/** The pair that Google prints for tests, which passes every check. */
const PUBLISHED: Check = {
  kind: 'not-published',
  digests: [
    '03b970ed8171d73b58bbc9a5c72e3e4eec28503b56b3bb400a0801857dd45614',
    'f5e95c9954635b65acab57e6d5ea663eb900f06dc8794a90358f5abb1c77d4e0',
  ],
  onMismatch: 'drop',
};

/** Site keys and secrets of captchas. */
export const CAPTCHA: readonly TokenFormat[] = [
  {
    id: 'recaptcha-site-key',
    provider: 'Google',
    title: 'reCAPTCHA site key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(literal('6L'), run('base64url', 38)),
    context: { words: ['recaptcha', 'sitekey'], unless: ['secret'] },
    checks: [mixed(3), PUBLISHED],
  },
  {
    id: 'recaptcha-secret-key',
    provider: 'Google',
    title: 'reCAPTCHA secret key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('6L'), run('base64url', 38)),
    context: { words: ['recaptcha', 'siteverify'], name: ['secret'] },
    checks: [mixed(3), PUBLISHED],
    publicSibling: 'recaptcha-site-key',
  },
  {
    id: 'hcaptcha-site-key',
    provider: 'hCaptcha',
    title: 'hCaptcha site key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(...UUID),
    context: { words: ['hcaptcha'], unless: ['secret'] },
  },
  {
    id: 'hcaptcha-secret',
    provider: 'hCaptcha',
    title: 'hCaptcha account secret',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('ES_', 'hex-lower', 32),
    context: { words: ['hcaptcha'] },
    also: [{ shape: prefixed('0x', 'hex', 40), context: { words: ['hcaptcha'], name: ['secret'] } }],
    publicSibling: 'hcaptcha-site-key',
  },
];
