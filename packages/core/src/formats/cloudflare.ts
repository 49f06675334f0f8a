import { literal, run, sequence, type Check, type TokenFormat } from '../format.ts';

const provider = 'Cloudflare';
/** Cloudflare speaks of a checksum without naming it, so a mismatch says nothing. */
const ACCOUNT_CHECKSUM: Check = { kind: 'crc32-hex', digits: 8, skip: 5, gap: 0, onMismatch: 'keep' };
const GLOBAL_CHECKSUM: Check = { kind: 'crc32-hex', digits: 8, skip: 4, gap: 0, onMismatch: 'keep' };
const TUNNEL: readonly Check[] = [{ kind: 'base64-start', from: 0, text: '{"a":"', onMismatch: 'drop' }];

/** Cloudflare: keys of accounts and zones, and the tokens of tunnels. */
export const CLOUDFLARE: readonly TokenFormat[] = [
  {
    id: 'cloudflare-account-token',
    provider,
    title: 'Cloudflare account API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('cfat_'), run('base62', 40), run('hex-lower', 8)),
    checks: [ACCOUNT_CHECKSUM],
  },
  {
    id: 'cloudflare-global-key',
    provider,
    title: 'Cloudflare global API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('cfk_'), run('base62', 40), run('hex-lower', 8)),
    checks: [GLOBAL_CHECKSUM],
  },
  {
    id: 'cloudflare-origin-ca-key',
    provider,
    title: 'Cloudflare Origin CA key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('v1.0-'), run('hex-lower', 24), literal('-'), run('hex-lower', 146)),
  },
  {
    id: 'cloudflare-tunnel-token',
    provider,
    title: 'Cloudflare Tunnel run token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // JSON in base64: the account `a` of 32 digits, the tunnel `t`, a UUID, and the secret `s`, in either order.
    shape: sequence(
      literal('eyJhIjoi'),
      run('base64', 44),
      literal('LCJ0Ijoi'),
      run('base64', 48),
      literal('IiwicyI6I'),
      run('base64-padded', 24, 400),
    ),
    checks: TUNNEL,
    also: [
      {
        shape: sequence(literal('eyJhIjoi'), run('base64', 44), literal('LCJzIjoi'), run('base64-padded', 96, 400)),
        checks: TUNNEL,
      },
    ],
  },
];
