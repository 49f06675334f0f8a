import {
  choice,
  literal,
  prefixed,
  run,
  sequence,
  type Check,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';

/** Members of a minified object are names, of one or two classes. */
const RANDOM: Check = { kind: 'mixed', classes: 3, onMismatch: 'drop' };

function doppler(prefix: string): SequenceShape {
  return prefixed(prefix, 'base62', 40, 60);
}

/** Capitals and digits, in groups. */
function secretKey(...groups: readonly number[]): SequenceShape {
  const parts = groups.flatMap((length) => [literal('-'), run('alnum-upper', length)]);
  return { ...sequence(literal('A3-'), run('alnum-upper', 6), ...parts), boundary: 'base64' };
}

const SECRET_KEY_CHECKS: readonly Check[] = [
  { kind: 'mixed', classes: 2, onMismatch: 'drop' },
  { kind: 'entropy', bits: 3.5, onMismatch: 'drop' },
  // The key of the provider's white paper, in both of its forms.
  {
    kind: 'not-published',
    digests: [
      '10abdc403a3b9aa6b8a285c5402110e01a73d972e6670410ba3fd90f3f8648f4',
      'a7b2c5ded1e6d5da8e4f36a5e30d7b11397829b61a712dccaa80973d772741ff',
    ],
    onMismatch: 'drop',
  },
];

/** Where secrets are kept: whoever holds one of these has all the others. */
export const SECRET_STORES: readonly TokenFormat[] = [
  {
    id: 'vault-batch-token',
    provider: 'HashiCorp Vault',
    title: 'Vault batch token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('hvb.', 'base64url', 138, 600),
    checks: [RANDOM],
  },
  {
    id: 'vault-recovery-token',
    provider: 'HashiCorp Vault',
    title: 'Vault recovery token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('hvr.', 'base64url', 24, 300),
    checks: [RANDOM],
  },
  {
    id: 'pulumi-access-token',
    provider: 'Pulumi',
    title: 'Pulumi access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('pul-', 'hex-lower', 40), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'doppler-personal-token',
    provider: 'Doppler',
    title: 'Doppler personal token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: doppler('dp.pt.'),
    checks: [RANDOM],
  },
  {
    id: 'doppler-cli-token',
    provider: 'Doppler',
    title: 'Doppler CLI token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: doppler('dp.ct.'),
    checks: [RANDOM],
  },
  {
    id: 'doppler-service-token',
    provider: 'Doppler',
    title: 'Doppler service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: doppler('dp.st.'),
    checks: [RANDOM],
    // The name of the environment may stand in front.
    also: [
      {
        shape: sequence(literal('dp.st.'), run('base64url', 2, 35), literal('.'), run('base62', 40, 60)),
        checks: [RANDOM],
      },
    ],
  },
  {
    id: 'doppler-service-account-token',
    provider: 'Doppler',
    title: 'Doppler service account token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: doppler('dp.sa.'),
    checks: [RANDOM],
  },
  {
    id: 'doppler-scim-token',
    provider: 'Doppler',
    title: 'Doppler SCIM token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: doppler('dp.scim.'),
    checks: [RANDOM],
  },
  {
    id: 'doppler-audit-token',
    provider: 'Doppler',
    title: 'Doppler audit token',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: doppler('dp.audit.'),
    checks: [RANDOM],
  },
  {
    id: 'onepassword-service-account-token',
    provider: '1Password',
    title: '1Password service account token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('ops_eyJ', 'base64-padded', 247, 3000),
    checks: [{ kind: 'base64-start', from: 4, text: '{"', onMismatch: 'drop' }],
  },
  {
    id: 'onepassword-secret-key',
    provider: '1Password',
    title: '1Password account secret key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: secretKey(6, 5, 5, 5, 5),
    checks: SECRET_KEY_CHECKS,
    also: [{ shape: secretKey(11, 5, 5, 5), checks: SECRET_KEY_CHECKS }],
  },
  {
    id: 'onepassword-connect-token',
    provider: '1Password',
    title: '1Password Connect server token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: {
      kind: 'jwt',
      claims: [
        { claim: '1password.com/uuid', is: 'present' },
        { claim: '1password.com/vts', is: 'present' },
      ],
    },
  },
  {
    id: 'pkcs12-bundle',
    provider: 'Any',
    title: 'PKCS#12 bundle with a private key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    // DER: a sequence of version 3 and of a sequence that starts with the id of PKCS#7 data; runs are the lengths.
    shape: {
      ...sequence(
        literal('MI'),
        choice('I', 'J', 'K', 'L'),
        run('base64', 2),
        choice('A', 'Q', 'g', 'w'),
        literal('IBAzCC'),
        run('base64', 3),
        literal('GCSqGSIb3DQEHA'),
        run('base64-padded', 774, 60_000),
      ),
      boundary: 'base64',
    },
  },
];
