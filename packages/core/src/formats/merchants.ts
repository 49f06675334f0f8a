import { choice, literal, run, sequence, type Part, type SequenceShape, type TokenFormat } from '../format.ts';

const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex-lower', length)]),
  literal('-'),
  run('hex-lower', 12),
];

function withUuid(prefix: string): SequenceShape {
  return sequence(literal(prefix), ...UUID);
}

/** Newer keys of Flutterwave have a second block of digits and letters in front of the end. */
function flutterwaveLong(prefix: string): SequenceShape {
  return sequence(literal(prefix), run('alnum-lower', 32), literal('-'), run('alnum-lower', 4, 40), literal('-X'));
}

function flutterwave(prefix: string): SequenceShape {
  return sequence(literal(prefix), run('alnum-lower', 32), literal('-X'));
}

/** Bank links and the keys of merchants. */
export const MERCHANTS: readonly TokenFormat[] = [
  {
    id: 'plaid-link-token',
    provider: 'Plaid',
    title: 'Plaid Link token',
    exposure: 'session',
    severity: 'low',
    confidence: 'high',
    shape: withUuid('link-production-'),
    also: [{ shape: withUuid('link-sandbox-'), mode: 'test' }],
  },
  {
    id: 'plaid-public-token',
    provider: 'Plaid',
    title: 'Plaid public token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'high',
    shape: withUuid('public-production-'),
    also: [{ shape: withUuid('public-sandbox-'), mode: 'test' }],
  },
  {
    id: 'klarna-api-key',
    provider: 'Klarna',
    title: 'Klarna API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('klarna_live_api_'), run('base64-padded', 40, 400)),
    also: [{ shape: sequence(literal('klarna_test_api_'), run('base64-padded', 40, 400)), mode: 'test' }],
    publicSibling: 'klarna-client-id',
  },
  {
    id: 'klarna-client-id',
    provider: 'Klarna',
    title: 'Klarna client identifier',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: sequence(choice('klarna_live_client_', 'klarna_test_client_'), run('base64-padded', 60, 500)),
  },
  {
    id: 'flutterwave-secret-key',
    provider: 'Flutterwave',
    title: 'Flutterwave secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: flutterwave('FLWSECK-'),
    also: [
      { shape: flutterwaveLong('FLWSECK-') },
      { shape: flutterwave('FLWSECK_TEST-'), mode: 'test' },
      { shape: flutterwaveLong('FLWSECK_TEST-'), mode: 'test' },
    ],
    publicSibling: 'flutterwave-public-key',
  },
  {
    id: 'flutterwave-public-key',
    provider: 'Flutterwave',
    title: 'Flutterwave public key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: flutterwave('FLWPUBK-'),
    also: [{ shape: flutterwave('FLWPUBK_TEST-'), mode: 'test' }],
  },
];
