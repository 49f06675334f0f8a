import type { About } from '../format.ts';

const docs = 'https://posthog.com/docs/api';

/** Texts on PostHog's keys. */
export const POSTHOG_ABOUT: Readonly<Record<string, About>> = {
  'posthog-project-key': {
    why: 'Made for browsers: it captures events and reads nothing.',
    remedy: 'Nothing to do.',
    docs,
    condition: 'fine; it can only add events',
  },
  'posthog-personal-key': {
    why: 'It reads and changes the data of the project.',
    remedy: 'Delete it, then call PostHog from a server; the page needs the project key.',
    docs,
  },
};
