import type { About } from '../format.ts';

const docs = 'https://docs.gitlab.com/security/tokens/';

/** Texts on the tokens of single features of GitLab. */
export const GITLAB_FEATURES_ABOUT: Readonly<Record<string, About>> = {
  'gitlab-runner-registration-token': {
    why: 'It registers foreign runners on older instances, which then receive jobs and their secrets.',
    remedy: 'Reset it, then register runners with authentication tokens, from a server.',
    docs,
  },
  'gitlab-feed-token': {
    why: "It reads one user's private activity and calendar.",
    remedy: 'Reset the feed token, then fetch such feeds on a server.',
    docs,
  },
  'gitlab-incoming-mail-token': {
    why: 'It opens issues and merge requests in the name of its user, by e-mail.',
    remedy: 'Reset it, then keep it with the mail settings of the user alone.',
    docs,
  },
  'gitlab-agent-token': {
    why: 'It connects to GitLab as the agent of a cluster and receives what is meant for it.',
    remedy: "Rotate the agent's token, then keep it in the cluster only.",
    docs,
  },
  'gitlab-scim-token': {
    why: 'It adds and removes the users of a group.',
    remedy: 'Reset the SCIM token, then keep it at the identity provider only.',
    docs,
  },
  'gitlab-feature-flag-client-token': {
    why: 'It reads every flag and every strategy of the project, not just the results for one visitor.',
    remedy: 'Reset it, then evaluate flags on a server or behind a proxy.',
    docs,
  },
  'gitlab-workspace-token': {
    why: 'It gives the access of a development workspace.',
    remedy: 'Stop the workspace, which revokes it, then keep it out of what the build reads.',
    docs,
  },
  'gitlab-session-cookie': {
    why: "It is one person's sign-in, handed to everybody who opens the page.",
    remedy: 'Sign out of that session, then leave the cookie to the browser that it was set in.',
    docs,
  },
};
