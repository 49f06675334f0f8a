import type { About } from '../format.ts';

/** Texts of the rules that are no token format. */
export const OTHER_RULES_ABOUT: Readonly<Record<string, About>> = {
  'known-value': {
    why: "It is the value of one of the build's own variables, one that was never meant for browsers.",
    remedy:
      'Change the value wherever it opens something, then read the variable on a server only. If it may be public, ' +
      'give it a public prefix.',
    docs: 'https://vite.dev/guide/env-and-mode',
  },
  'forbidden-value': {
    why: 'Your config names this value as one that may never reach a browser.',
    remedy: 'Change the value wherever it opens something, then keep it on a server.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  'generic-secret': {
    why: 'Its name says that it is a credential, and every visitor can read it.',
    remedy:
      'Replace the credential at whoever issued it, then read it on a server only. If it is meant to be public, give ' +
      'it a name that says so.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  },
  'payment-card': {
    why: "It is somebody's card number, which may be shown in part only and stored nowhere in a browser.",
    remedy:
      "Mask all but the last four digits before they leave the server, and let the payment provider's own fields " +
      'take card numbers.',
    docs: 'https://www.pcisecuritystandards.org/standards/pci-dss/',
  },
  'password-in-payload': {
    why: 'A password in clear text stands in data, where logs, caches and scripts of others can read it.',
    remedy: 'Leave the password out of what the server answers, and have its owner change it.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html',
  },
  'server-env-dump': {
    why: 'Everything that a build or a server has in its environment, its secrets of today and of tomorrow, goes to every visitor.',
    remedy:
      'Revoke what the dump held, then name in `define` each variable that the page needs instead of all of them, and ' +
      'send the page no environment of a server.',
    docs: 'https://vite.dev/config/shared-options#define',
  },
  'internal-endpoint': {
    why: 'It tells strangers the addresses and names of machines inside your network.',
    remedy: 'Put a public address or a path of your own origin in its place, and keep the inner one on a server.',
    docs: 'https://owasp.org/www-project-web-security-testing-guide/',
  },
  'private-env-exposed': {
    why: 'This setting hands variables to the browser that were kept private by having no public prefix.',
    remedy:
      'Expose the few variables that the browser needs by name or by the public prefix. Replace every secret that a ' +
      'build with this setting has published.',
    docs: 'https://vite.dev/guide/env-and-mode',
  },
  'public-source-map': {
    why: 'It gives everybody the original source, with comments and with code that the build left out.',
    remedy:
      'Upload the maps to your error tracker and delete them before you deploy. A hidden map is only unnamed: it can ' +
      'still be fetched.',
    docs: 'https://vite.dev/config/build-options#build-sourcemap',
  },
};
