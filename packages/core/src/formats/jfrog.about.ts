import type { About } from '../format.ts';

const docs = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation';

/** Texts on JFrog's tokens. */
export const JFROG_ABOUT: Readonly<Record<string, About>> = {
  'artifactory-api-key': {
    why: 'It reads and deploys artefacts in the name of its user.',
    remedy: 'Revoke it, then let CI or a server hold an identity token.',
    docs,
  },
  'artifactory-reference-token': {
    why: 'It is short, but stands for a full access token.',
    remedy: 'Revoke it, then let CI or a server hold its replacement.',
    docs,
  },
  'jfrog-access-token-jwt': {
    why: 'It reads and deploys artefacts with the rights of its groups.',
    remedy: 'Revoke it, then let CI or a server hold its replacement.',
    docs,
  },
};
