import { literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const UUID: readonly Part[] = [
  run('hex-lower', 8),
  ...[4, 4, 4].flatMap((length) => [literal('-'), run('hex-lower', length)]),
  literal('-'),
  run('hex-lower', 12),
];
const LANGSMITH: readonly Part[] = [run('hex-lower', 32), literal('_'), run('hex-lower', 10)];

/** What stands around models: traces of their calls, indexes of vectors. */
export const LLM_TOOLING: readonly TokenFormat[] = [
  {
    id: 'langsmith-personal-token',
    provider: 'LangSmith',
    title: 'LangSmith personal token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('lsv2_pt_'), ...LANGSMITH),
  },
  {
    id: 'langsmith-service-key',
    provider: 'LangSmith',
    title: 'LangSmith service key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('lsv2_sk_'), ...LANGSMITH),
  },
  {
    id: 'langfuse-secret-key',
    provider: 'Langfuse',
    title: 'Langfuse secret key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('sk-lf-'), ...UUID),
    publicSibling: 'langfuse-public-key',
  },
  {
    id: 'langfuse-public-key',
    provider: 'Langfuse',
    title: 'Langfuse public key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'medium',
    shape: sequence(literal('pk-lf-'), ...UUID),
  },
  {
    id: 'pinecone-api-key',
    provider: 'Pinecone',
    title: 'Pinecone API key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(literal('pcsk_'), run('base62', 5, 6), literal('_'), run('base62', 63)),
  },
];
