import type { About } from '../format.ts';

/** Texts on the tokens of services that keep and run models. */
export const MODEL_HOSTS_ABOUT: Readonly<Record<string, About>> = {
  'huggingface-user-token': {
    why: 'It reads private models and, with the right to write, replaces them.',
    remedy: 'Invalidate it, then keep it on a server; apps in a browser sign their users in by OAuth.',
    docs: 'https://huggingface.co/docs/hub/security-tokens',
  },
  'groq-api-key': {
    why: 'Whoever opens the page can run models on your bill.',
    remedy: 'Delete it, then call the model from a server.',
    docs: 'https://console.groq.com/docs/api-keys',
  },
  'replicate-api-token': {
    why: 'Whoever opens the page can run predictions on your bill.',
    remedy: 'Disable it, then call the model from a server.',
    docs: 'https://replicate.com/docs/topics/security/api-tokens',
  },
};
