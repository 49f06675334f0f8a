import type { About } from '../format.ts';

/** Texts on the tokens of vendors of models. */
export const MODEL_VENDORS_ABOUT: Readonly<Record<string, About>> = {
  'openai-none-project-key': {
    why: 'Whoever opens the page can run models on your bill.',
    remedy: 'Delete it, then call the model from a server.',
    docs: 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
  },
  'anthropic-oauth-refresh-token': {
    why: 'It mints fresh sign-ins of its user until it is revoked.',
    remedy: 'Log out, which revokes it, then store refresh tokens on a server only.',
    docs: 'https://code.claude.com/docs/en/authentication',
  },
  'anthropic-session-id': {
    why: "It is one person's sign-in, handed to everybody who opens the page.",
    remedy: 'Log out of all sessions, then leave the cookie to the browser that it was set in.',
    docs: 'https://support.claude.com/',
  },
  'huggingface-org-token': {
    why: 'It reaches every private asset of the organisation.',
    remedy: 'Invalidate it, then keep a token of fewer rights on a server.',
    docs: 'https://huggingface.co/docs/hub/security-tokens',
  },
  'huggingface-oauth-token': {
    why: 'Whoever holds it is the signed-in user until it expires.',
    remedy: 'Revoke the authorisation of the app, then fetch such tokens at run time and keep them in memory.',
    docs: 'https://huggingface.co/docs/hub/oauth',
  },
  'xai-api-key': {
    why: 'Whoever opens the page can run models on your bill.',
    remedy: 'Delete it, then call the model from a server.',
    docs: 'https://docs.x.ai/docs/overview',
  },
  'xai-management-key': {
    why: 'It makes and changes the keys of the team.',
    remedy: 'Delete it, then keep its replacement on a server.',
    docs: 'https://docs.x.ai/docs/overview',
  },
  'perplexity-api-key': {
    why: 'Whoever opens the page can run searches and models on your bill.',
    remedy: 'Delete it, then call the API from a server.',
    docs: 'https://docs.perplexity.ai/',
  },
};
