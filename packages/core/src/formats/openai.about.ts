import type { About } from '../format.ts';

const docs = 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety';

/** Texts on the keys of OpenAI. */
export const OPENAI_ABOUT: Readonly<Record<string, About>> = {
  'openai-project-key': {
    why: 'Whoever opens the page can spend your budget and read stored files.',
    remedy: 'Delete it, then call the model from a server; a browser gets a short-lived client secret.',
    docs,
  },
  'openai-service-account-key': {
    why: 'Whoever opens the page can spend your budget, and no person owns the key who would notice.',
    remedy: 'Delete it, then call the model from a server; a browser gets a short-lived client secret.',
    docs,
  },
  'openai-admin-key': {
    why: 'It makes keys, users and projects in the whole organisation.',
    remedy: 'Revoke it in the settings of the organisation, then keep such keys on a server.',
    docs,
  },
  'openai-legacy-user-key': {
    why: 'It reaches every organisation that its user belongs to.',
    remedy: 'Delete it, then call the model from a server with the key of one project.',
    docs,
  },
};
