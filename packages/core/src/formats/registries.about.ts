import type { About } from '../format.ts';

/** Texts on the tokens of package and image registries. */
export const REGISTRIES_ABOUT: Readonly<Record<string, About>> = {
  'npm-access-token': {
    why: 'With it somebody publishes a version of your packages that everybody installs.',
    remedy: 'Revoke it on npm, then publish from CI by trusted publishing, which needs no token.',
    docs: 'https://docs.npmjs.com/about-access-tokens',
  },
  'pypi-token': {
    why: 'With it somebody uploads a release of your packages.',
    remedy: 'Delete it on PyPI, then publish from CI by trusted publishing, which needs no token.',
    docs: 'https://pypi.org/help/#apitoken',
  },
  'docker-hub-pat': {
    why: 'With it somebody pulls your private images and pushes others under their names.',
    remedy: 'Delete it on Docker Hub, then let CI hold a new one with fewer rights.',
    docs: 'https://docs.docker.com/security/access-tokens/',
  },
};
