import { prefixed, type TokenFormat } from '../format.ts';

/** Services that run models for whoever holds a key. */
export const OPENROUTER_MODEL_APIS: readonly TokenFormat[] = [
  {
    id: 'openrouter-api-key',
    provider: 'OpenRouter',
    title: 'OpenRouter API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('sk-or-v1-', 'hex-lower', 64),
  },
  {
    id: 'together-api-key',
    provider: 'Together AI',
    title: 'Together AI API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('tgp_v1_', 'base64url', 43),
  },
  {
    id: 'cerebras-api-key',
    provider: 'Cerebras',
    title: 'Cerebras API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // A class or file name may end in the prefix and go on with a hash.
    shape: { ...prefixed('csk-', 'alnum-lower', 48), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'nvidia-api-key',
    provider: 'NVIDIA',
    title: 'NVIDIA NIM or NGC API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('nvapi-', 'base64url', 60, 100),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
