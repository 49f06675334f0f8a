import type { About } from '../format.ts';

/** Texts on the keys of services that run models. */
export const OPENROUTER_MODEL_APIS_ABOUT: Readonly<Record<string, About>> = {
  'openrouter-api-key': {
    why: 'Whoever reads it spends your credits on any model.',
    remedy:
      'Delete it, then call OpenRouter from a server, or let every user sign in with its OAuth flow for browsers.',
    docs: 'https://openrouter.ai/docs/api-reference/authentication',
  },
  'together-api-key': {
    why: 'Anybody who opens the page runs models on your bill.',
    remedy: 'Regenerate it, then call Together from a server.',
    docs: 'https://docs.together.ai/reference/authentication-1',
  },
  'cerebras-api-key': {
    why: 'Anybody who opens the page runs models on your bill.',
    remedy: 'Delete it, then call Cerebras from a server.',
    docs: 'https://inference-docs.cerebras.ai/',
  },
  'nvidia-api-key': {
    why: 'It runs models on your bill and pulls from the registry.',
    remedy: 'Delete it, then keep a new one on a server.',
    docs: 'https://docs.nvidia.com/ngc/',
  },
};
