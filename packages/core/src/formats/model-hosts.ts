import { prefixed, type TokenFormat } from '../format.ts';

/** Where models are kept and run. */
export const MODEL_HOSTS: readonly TokenFormat[] = [
  {
    id: 'huggingface-user-token',
    provider: 'Hugging Face',
    title: 'Hugging Face user access token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    // Digits never occur in the body.
    shape: prefixed('hf_', 'letters', 34),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    publicSibling: 'huggingface-oauth-token',
  },
  {
    id: 'groq-api-key',
    provider: 'Groq',
    title: 'Groq API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('gsk_', 'base62', 52),
  },
  {
    id: 'replicate-api-token',
    provider: 'Replicate',
    title: 'Replicate API token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('r8_', 'base62', 37),
  },
];
