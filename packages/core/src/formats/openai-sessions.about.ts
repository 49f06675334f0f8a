import type { About } from '../format.ts';

/** Texts on what pages and persons are signed in to OpenAI with. */
export const OPENAI_SESSIONS_ABOUT: Readonly<Record<string, About>> = {
  'openai-ephemeral-key': {
    why: 'Made for a page, for minutes: in a file it is dead, or a key that was pasted for another.',
    remedy: 'Let a server mint one for each session.',
    docs: 'https://platform.openai.com/docs/guides/realtime',
  },
  'openai-session-token': {
    why: 'Whoever holds it is signed in to the console as that person.',
    remedy: 'Sign out everywhere, then let a server hold an API key.',
    docs: 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
  },
};
