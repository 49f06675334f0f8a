import { choice, literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Automation, and tools that developers test and check with. */
export const WORKFLOW: readonly TokenFormat[] = [
  {
    id: 'postman-api-key',
    provider: 'Postman',
    title: 'Postman API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('PMAK-'), run('hex-lower', 24), literal('-'), run('hex-lower', 34)),
  },
  {
    id: 'zapier-webhook-url',
    provider: 'Zapier',
    title: 'Zapier webhook URL',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: sequence(
      literal('https://hooks.zapier.com/hooks/catch/'),
      run('digits', 5, 12),
      literal('/'),
      run('alnum-lower', 5, 16),
    ),
  },
  {
    id: 'make-webhook-url',
    provider: 'Make',
    title: 'Make webhook URL',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: sequence(
      choice(
        'https://hook.eu1.make.com/',
        'https://hook.eu2.make.com/',
        'https://hook.us1.make.com/',
        'https://hook.us2.make.com/',
        'https://hook.integromat.com/',
      ),
      run('alnum-lower', 32),
    ),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'retool-token',
    provider: 'Retool',
    title: 'Retool access token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'low',
    // A ULID: without its first digits the prefix is that of many names.
    shape: prefixed('retool_01', 'base62', 20, 100),
    checks: [
      { kind: 'mixed', classes: 2, onMismatch: 'drop' },
      { kind: 'entropy', bits: 4, onMismatch: 'drop' },
    ],
  },
  {
    id: 'chromatic-project-token',
    provider: 'Chromatic',
    title: 'Chromatic project token',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: prefixed('chpt_', 'hex-lower', 12, 40),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
];
