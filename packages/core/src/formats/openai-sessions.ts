import { prefixed, type TokenFormat } from '../format.ts';

const provider = 'OpenAI';

/** OpenAI: what a page or a person is signed in with. */
export const OPENAI_SESSIONS: readonly TokenFormat[] = [
  {
    id: 'openai-ephemeral-key',
    provider,
    title: 'OpenAI ephemeral client secret',
    exposure: 'session',
    severity: 'low',
    confidence: 'medium',
    shape: prefixed('ek_', 'base62', 30, 120),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['realtime', 'openai', 'client_secret', 'chatkit'] },
  },
  {
    id: 'openai-session-token',
    provider,
    title: 'OpenAI session token',
    exposure: 'session',
    severity: 'high',
    confidence: 'low',
    shape: prefixed('sess-', 'base62', 40, 48),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['openai', 'chatgpt'] },
  },
];
