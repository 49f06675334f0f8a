import { literal, prefixed, run, sequence, type Check, type TokenFormat } from '../format.ts';

const RANDOM: Check = { kind: 'mixed', classes: 3, onMismatch: 'drop' };

/** Clouds besides the three largest: Alibaba, Tencent, Oracle. */
export const OTHER_CLOUDS: readonly TokenFormat[] = [
  {
    id: 'alibaba-access-key-id',
    provider: 'Alibaba Cloud',
    title: 'Alibaba Cloud AccessKey id',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // 12 characters in old keys, 20 in current ones.
    shape: { ...prefixed('LTAI', 'base62', 12, 26), boundary: 'base64' },
    checks: [RANDOM],
  },
  {
    id: 'alibaba-sts-token',
    provider: 'Alibaba Cloud',
    title: 'Alibaba Cloud STS temporary key id',
    exposure: 'session',
    severity: 'high',
    confidence: 'medium',
    shape: { ...prefixed('STS.', 'base62', 16, 80), boundary: 'base64' },
    // A member of the SDK's class begins like it, too.
    checks: [RANDOM, { kind: 'entropy', bits: 4, onMismatch: 'drop' }],
  },
  {
    id: 'tencent-secret-id',
    provider: 'Tencent Cloud',
    title: 'Tencent Cloud SecretId',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { ...prefixed('AKID', 'base62', 32), boundary: 'base64' },
    checks: [RANDOM],
  },
  {
    id: 'oracle-oci-ocid',
    provider: 'Oracle Cloud',
    title: 'Oracle Cloud id (OCID)',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    // The region is left out where the resource belongs to none.
    shape: sequence(
      literal('ocid1.'),
      run('alnum-lower', 2, 40),
      literal('.oc1.'),
      run('alnum-dash', 0, 30),
      literal('.'),
      run('alnum-lower', 60),
    ),
  },
];
