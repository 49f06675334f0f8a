import { prefixed, type TokenFormat } from '../format.ts';

const provider = 'PostHog';

/** PostHog: the project's key, which captures, and a person's, which reads. */
export const POSTHOG: readonly TokenFormat[] = [
  {
    id: 'posthog-project-key',
    provider,
    title: 'PostHog project API key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: prefixed('phc_', 'base62', 41, 60),
  },
  {
    id: 'posthog-personal-key',
    provider,
    title: 'PostHog personal API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('phx_', 'base62', 41, 60),
    publicSibling: 'posthog-project-key',
  },
];
