import type { About } from '../format.ts';

/** Texts on tokens of automation and of tools for developers. */
export const WORKFLOW_ABOUT: Readonly<Record<string, About>> = {
  'postman-api-key': {
    why: 'It reads collections and environments, which often hold further secrets.',
    remedy: 'Delete it, then let CI hold a new one.',
    docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  },
  'zapier-webhook-url': {
    why: 'Whoever knows the address sets the zap going, with whatever data he likes.',
    remedy: 'Make a new hook and send to it through your own server, or check in the zap what comes in.',
    docs: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  },
  'make-webhook-url': {
    why: 'Whoever knows the address sets the scenario going, with whatever data he likes.',
    remedy: 'Make a new webhook and send to it through your own server, or ask for a key.',
    docs: 'https://www.make.com/en/help/tools/webhooks',
  },
  'retool-token': {
    why: 'It manages the organisation or sets workflows going.',
    remedy: 'Revoke it, then keep a new one on a server.',
    docs: 'https://docs.retool.com/org-users/guides/retool-api/authentication',
  },
  'chromatic-project-token': {
    why: 'It publishes builds and uses up snapshots.',
    remedy: 'Reset it, then let CI hold the new one.',
    docs: 'https://www.chromatic.com/docs/setup/',
  },
};
