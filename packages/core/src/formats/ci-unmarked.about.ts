import type { About } from '../format.ts';

/** Texts on tokens of build servers without a mark of their own. */
export const CI_UNMARKED_ABOUT: Readonly<Record<string, About>> = {
  'azure-devops-pat-legacy': {
    why: 'It reads and changes the code, the builds and the packages that its owner may.',
    remedy: 'Revoke it, then keep the new one in the variables of the pipeline.',
    docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  },
  'circleci-legacy-token': {
    why: 'It starts builds and reads what they print, as the user or project that it belongs to.',
    remedy: 'Delete it, then keep the new one in a context of CircleCI.',
    docs: 'https://circleci.com/docs/managing-api-tokens/',
  },
  'travis-api-token': {
    why: 'It starts builds and reads the settings of repositories.',
    remedy: 'Regenerate it, then keep the new one on a server.',
    docs: 'https://docs.travis-ci.com/user/triggering-builds/',
  },
  'jenkins-api-token': {
    why: 'It acts as its user, who is often an administrator of the build server.',
    remedy: 'Revoke it on the page of the user, then keep the new one on a server.',
    docs: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  },
  'codecov-upload-token': {
    why: 'With it anybody uploads forged coverage.',
    remedy: 'Regenerate it, then keep the new one in the variables of the pipeline.',
    docs: 'https://docs.codecov.com/docs/codecov-tokens',
  },
  'drone-token': {
    why: 'It controls the builds and the secrets of the server.',
    remedy: 'Rotate it, then keep the new one on a server.',
    docs: 'https://docs.drone.io/',
  },
  'gitea-access-token': {
    why: 'It reads and writes repositories as its owner.',
    remedy: 'Delete it in the settings, then keep the new one on a server.',
    docs: 'https://docs.gitea.com/development/oauth2-provider',
  },
};
