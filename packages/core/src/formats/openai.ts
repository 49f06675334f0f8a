import { literal, run, sequence, type SequenceShape, type TokenFormat } from '../format.ts';

const provider = 'OpenAI';
/** Base64 of the company's name; it stands in the middle of every key. */
const INFIX = literal('T3BlbkFJ');

function halves(prefix: string, min: number): SequenceShape {
  return sequence(literal(prefix), run('base64url', min, 120), INFIX, run('base64url', min, 120));
}

/** OpenAI: keys of projects, service accounts, administrators and users. */
export const OPENAI: readonly TokenFormat[] = [
  {
    id: 'openai-project-key',
    provider,
    title: 'OpenAI project API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: halves('sk-proj-', 20),
    publicSibling: 'openai-ephemeral-key',
  },
  {
    id: 'openai-service-account-key',
    provider,
    title: 'OpenAI service account key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: halves('sk-svcacct-', 20),
    publicSibling: 'openai-ephemeral-key',
  },
  {
    id: 'openai-admin-key',
    provider,
    title: 'OpenAI admin key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: halves('sk-admin-', 58),
  },
  {
    id: 'openai-legacy-user-key',
    provider,
    title: 'OpenAI API key (legacy)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('sk-'), run('base62', 20), INFIX, run('base62', 20)),
  },
];
