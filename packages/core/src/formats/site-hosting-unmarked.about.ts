import type { About } from '../format.ts';

/** Texts on tokens of site hosting without a mark of their own. */
export const SITE_HOSTING_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'vercel-token-legacy': {
    why: 'It deploys, and reads the variables of every project of its owner.',
    remedy: 'Revoke it, then keep the new one on a server or in CI.',
    docs: 'https://vercel.com/docs/cli/tokens',
  },
  'vercel-protection-bypass': {
    why: 'It opens every protected preview of the project.',
    remedy: 'Regenerate it, then keep the new one with the test runner.',
    docs: 'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection',
  },
  'netlify-token-legacy': {
    why: 'It deploys, and reads the variables of every site of its owner.',
    remedy: 'Revoke it, then keep the new one on a server or in CI.',
    docs: 'https://docs.netlify.com/api/get-started/#authentication',
  },
  'railway-token': {
    why: 'It deploys and reads the variables of the project.',
    remedy: 'Delete it, then keep the new one on a server or in CI.',
    docs: 'https://docs.railway.com/guides/public-api',
  },
  'heroku-api-key-legacy': {
    why: 'It controls every app of the account, and reads their variables.',
    remedy: 'Regenerate it, then keep the new one on a server or in CI.',
    docs: 'https://devcenter.heroku.com/articles/authentication',
  },
};
