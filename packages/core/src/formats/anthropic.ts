import { literal, run, sequence, type SequenceShape, type TokenFormat } from '../format.ts';

const provider = 'Anthropic';

/** The two digits of the version may change. */
function key(kind: string): SequenceShape {
  return sequence(literal(`sk-ant-${kind}`), run('digits', 2), literal('-'), run('base64url', 93), literal('AA'));
}

/** Anthropic: API, admin and OAuth tokens. */
export const ANTHROPIC: readonly TokenFormat[] = [
  {
    id: 'anthropic-api-key',
    provider,
    title: 'Anthropic API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: key('api'),
  },
  {
    id: 'anthropic-admin-key',
    provider,
    title: 'Anthropic admin API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: key('admin'),
  },
  {
    id: 'anthropic-oauth-access-token',
    provider,
    title: 'Anthropic OAuth access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: sequence(literal('sk-ant-oat'), run('digits', 2), literal('-'), run('base64url', 40, 240)),
  },
];
