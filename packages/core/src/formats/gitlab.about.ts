import type { About } from '../format.ts';

const docs = 'https://docs.gitlab.com/security/tokens/';

/** Texts on GitLab's tokens. */
export const GITLAB_ABOUT: Readonly<Record<string, About>> = {
  'gitlab-pat': {
    why: 'It uses the API and the repositories as the user or bot that owns it.',
    remedy: 'Revoke it in GitLab, then let CI or a server hold a replacement with fewer scopes.',
    docs,
  },
  'gitlab-pat-routable': {
    why: 'It uses the API and the repositories as the user or bot that owns it, and names the organisation.',
    remedy: 'Revoke it in GitLab, then let CI or a server hold a replacement with fewer scopes.',
    docs,
  },
  'gitlab-runner-auth-token': {
    why: 'With it somebody attaches a runner of his own and sees the jobs and their variables.',
    remedy: "Reset the runner's token, and keep the new one on the runner alone.",
    docs,
  },
  'gitlab-ci-job-token': {
    why: 'While the job runs it pulls packages and repositories.',
    remedy: 'Let the job end or cancel it, then take CI_JOB_TOKEN out of what the build defines.',
    docs,
  },
  'gitlab-deploy-token': {
    why: "It reads the project's repository, registry and packages.",
    remedy: "Revoke it in the project's settings, then let the deploying server hold a new one.",
    docs,
  },
  'gitlab-trigger-token': {
    why: 'With it anybody starts pipelines with variables of his choice.',
    remedy: 'Revoke it, then start pipelines from a server.',
    docs,
  },
  'gitlab-oauth-app-secret': {
    why: 'With it anybody finishes a sign-in as your application.',
    remedy: 'Renew the secret; a browser signs in with PKCE and needs none.',
    docs,
  },
};
