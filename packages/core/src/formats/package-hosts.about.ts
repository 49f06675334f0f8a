import type { About } from '../format.ts';

const TO_CI = 'then let CI publish with a replacement of fewer rights.';

/** Texts on the tokens of registries. */
export const PACKAGE_HOSTS_ABOUT: Readonly<Record<string, About>> = {
  'testpypi-token': {
    why: 'It uploads to the test index only, but it shows that tokens of publishing reach the build.',
    remedy: `Revoke it, ${TO_CI}`,
    docs: 'https://test.pypi.org/help/#apitoken',
  },
  'crates-io-token': {
    why: 'It publishes crates in the name of its user.',
    remedy: `Revoke it, ${TO_CI}`,
    docs: 'https://crates.io/settings/tokens',
  },
  'rubygems-api-key': {
    why: 'It pushes and yanks gems.',
    remedy: `Delete the key, ${TO_CI}`,
    docs: 'https://guides.rubygems.org/api-key-scopes/',
  },
  'nuget-api-key': {
    why: 'It pushes packages, which others then build into their programs.',
    remedy: `Regenerate it, ${TO_CI}`,
    docs: 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package',
  },
  'docker-hub-org-token': {
    why: 'It reaches the images of the whole organisation.',
    remedy: 'Deactivate it, then let CI hold a replacement with fewer rights.',
    docs: 'https://docs.docker.com/enterprise/security/access-tokens/',
  },
  'clojars-token': {
    why: 'It deploys artefacts in the name of its user.',
    remedy: `Revoke it, ${TO_CI}`,
    docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  },
  'packagist-key': {
    why: 'It serves or changes the private PHP packages of the organisation.',
    remedy: 'Revoke it in the organisation, then let CI or a server hold its replacement.',
    docs: 'https://packagist.com/docs',
  },
  'cloudsmith-api-key': {
    why: 'It reads and publishes the packages of its user.',
    remedy: `Rotate it, ${TO_CI}`,
    docs: 'https://help.cloudsmith.io/docs/api-key',
  },
};
