import { prefixed, sequence, UUID, type TokenFormat } from '../format.ts';

/** Search of the web for rent. */
export const WEB_SEARCH: readonly TokenFormat[] = [
  {
    id: 'exa-api-key',
    provider: 'Exa',
    title: 'Exa API key',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(...UUID),
    context: { words: ['EXA_API_KEY', 'EXA_KEY', 'api.exa.ai'] },
  },
  {
    id: 'brave-search-api-key',
    provider: 'Brave Search',
    title: 'Brave Search API key',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: prefixed('BSA', 'base64url', 24, 40),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: { words: ['brave', 'X-Subscription-Token'] },
  },
];
