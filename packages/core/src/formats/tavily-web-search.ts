import { choice, prefixed, run, sequence, type SequenceShape, type TokenFormat } from '../format.ts';

/** Three letters and a hash: also what a class or a file may be called. */
const FIRECRAWL: SequenceShape = { ...prefixed('fc-', 'hex-lower', 32), boundary: 'base64' };

/** Services that search and read the web for models. */
export const TAVILY_WEB_SEARCH: readonly TokenFormat[] = [
  {
    id: 'tavily-api-key',
    provider: 'Tavily',
    title: 'Tavily API key',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: sequence(choice('tvly-dev-', 'tvly-prod-', 'tvly-'), run('base62', 32, 80)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'firecrawl-api-key',
    provider: 'Firecrawl',
    title: 'Firecrawl API key',
    exposure: 'secret',
    severity: 'medium',
    // Without a name that says so it might be a file with a hash.
    confidence: 'medium',
    shape: FIRECRAWL,
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    also: [
      {
        shape: FIRECRAWL,
        checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
        context: { words: ['firecrawl'] },
      },
    ],
  },
  {
    id: 'jina-api-key',
    provider: 'Jina AI',
    title: 'Jina AI API key',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'high',
    shape: prefixed('jina_', 'base62', 60),
  },
];
