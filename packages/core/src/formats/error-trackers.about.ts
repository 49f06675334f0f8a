import type { About } from '../format.ts';

/** Texts on error trackers. */
export const ERROR_TRACKERS_ABOUT: Readonly<Record<string, About>> = {
  'bugsnag-notifier-key': {
    why: 'It only submits errors.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.bugsnag.com/platforms/javascript/',
    condition: 'fine; it only submits errors',
  },
  'bugsnag-auth-token': {
    why: 'It reads errors and what was sent along with them.',
    remedy: 'Delete the token, then keep a new one on a server.',
    docs: 'https://bugsnagapiv2.docs.apiary.io/',
  },
  'rollbar-client-token': {
    why: 'It can only post what clients post.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.rollbar.com/docs/project-access-tokens',
    condition: 'fine where its scope is post_client_item',
  },
  'rollbar-server-token': {
    why: 'It uploads source maps and deploys, or reads errors.',
    remedy: 'Disable the token, then keep a new one on a server.',
    docs: 'https://docs.rollbar.com/docs/project-access-tokens',
  },
  'raygun-api-key': {
    why: 'It only submits errors.',
    remedy: 'Nothing to do.',
    docs: 'https://raygun.com/documentation/language-guides/javascript/crash-reporting/installation/',
    condition: 'fine; it only submits errors',
  },
  'honeybadger-project-key': {
    why: 'It only reports errors and events.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.honeybadger.io/lib/javascript/',
    condition: 'fine; it only reports errors and events',
  },
  'airbrake-project-key': {
    why: 'It only submits errors.',
    remedy: 'Nothing to do.',
    docs: 'https://docs.airbrake.io/docs/platforms/browser/',
    condition: 'fine; it only submits errors',
  },
  'airbrake-user-key': {
    why: 'It reads and manages projects.',
    remedy: 'Regenerate it, then keep it on a server.',
    docs: 'https://docs.airbrake.io/docs/devops-tools/api/',
  },
};
