// Settings that are wrong in themselves, whatever the output holds of them.

import { tinyApp } from '../apps/tiny.ts';
import type { BuildCase, Expected } from '../case.ts';
import type { Plant } from '../plants.ts';
import { clean, CLEAN, vite } from './vite-case.ts';

const password: Plant = { key: 'password', rule: 'known-value', surface: 'chunk', artifact: 'none' };
const stripe: Plant = { ...password, key: 'stripe', rule: 'stripe-secret-key-live', row: 'stripe-secret-key-live' };
const publishable: Plant = { ...password, key: 'token', rule: 'mapbox-public-token', row: 'mapbox-public-token' };

function told(prints: RegExp, rules: readonly string[]): Expected {
  return { kind: 'passes', prints, rules };
}

/** Each passes, since the output holds nothing, and says what the setting would bring into it. */
export const viteSettingCases: readonly BuildCase[] = [
  vite('a public variable whose name says that it is secret', {
    files: { ...clean, '.env': 'VITE_MAIL_PASSWORD=@@password@@\n' },
    plants: [password],
    expected: told(/VITE_MAIL_PASSWORD[^]*the prefix VITE_ makes it public/, ['private-env-exposed']),
  }),
  vite('a public variable that is written with one that has no prefix', {
    files: { ...clean, '.env': 'DB_PASSWORD=@@password@@\nVITE_DB=${DB_PASSWORD}\n' },
    plants: [password],
    expected: told(/VITE_DB [^]*it has the value of DB_PASSWORD, which has no public prefix/, ['private-env-exposed']),
  }),
  vite('a public variable that is written with one whose value is made for browsers', {
    files: { ...clean, '.env': 'MAPBOX_TOKEN=@@token@@\nVITE_MAPBOX=$MAPBOX_TOKEN\n' },
    plants: [publishable],
    expected: told(CLEAN, []),
  }),
  vite('a public variable whose value is a secret key', {
    files: { ...clean, '.env': 'VITE_PAYMENT=@@stripe@@\n' },
    plants: [stripe],
    expected: told(/VITE_PAYMENT[^]*the prefix VITE_ makes it public, and it is secret/, ['private-env-exposed']),
  }),
  vite('a public variable whose name says token, and whose value is made for browsers', {
    files: { ...clean, '.env': 'VITE_MAPBOX_TOKEN=@@token@@\n' },
    plants: [publishable],
    expected: told(CLEAN, []),
  }),
  vite('a prefix that is too wide', {
    files: { ...clean, '.env': 'APP_TITLE=console\nAPP_SESSION_SECRET=@@password@@\n' },
    plants: [password],
    config: () => ({ envPrefix: ['VITE_', 'APP_'] }),
    expected: told(/the prefix APP_ makes public what is secret: APP_SESSION_SECRET/, ['private-env-exposed']),
  }),
  vite('variables without a prefix in define', {
    files: { ...clean, '.env': 'DEPLOY_TOKEN=@@password@@\n' },
    plants: [password],
    config: ({ value }) => ({ define: { 'process.env': JSON.stringify({ A: 1, DEPLOY_TOKEN: value('password') }) } }),
    expected: told(/define process\.env[^]*it holds DEPLOY_TOKEN, which has no public prefix/, ['private-env-exposed']),
  }),
  vite('the whole environment spread into define', {
    files: clean,
    plants: [password],
    config: ({ value }) => ({
      define: Object.fromEntries(
        Object.entries({ PATH: '/bin', HOME: '/home/ci', CI_JOB_TOKEN: value('password') }).map(([name, text]) => [
          `process.env.${name}`,
          JSON.stringify(text),
        ]),
      ),
    }),
    expected: told(/it is the whole environment: 3 variables · it holds CI_JOB_TOKEN/, ['private-env-exposed']),
  }),
  vite('hidden maps that nothing deletes', {
    files: clean,
    plants: [],
    config: () => ({ build: { sourcemap: 'hidden' } }),
    expected: told(/hidden maps are only unnamed: whoever asks for assets\/index-[\w-]+\.js\.map/, [
      'public-source-map',
    ]),
    mends: false,
  }),
  vite('maps that are public on purpose', {
    files: clean,
    plants: [],
    config: () => ({ build: { sourcemap: true } }),
    expected: told(CLEAN, ['public-source-map']),
    mends: false,
  }),
  vite('a setting that the team accepts', {
    files: { ...clean, '.env': 'VITE_MAIL_PASSWORD=@@password@@\n' },
    plants: [password],
    options: { policy: [{ when: { rule: 'private-env-exposed' }, verdict: 'note', because: 'of the demo account' }] },
    expected: told(CLEAN, ['private-env-exposed']),
  }),
  vite('a setting whose token the output holds is told by the token alone', {
    files: {
      ...tinyApp(['console.log(import.meta.env.VITE_PAYMENT);']),
      '.env': 'VITE_PAYMENT=@@stripe@@\n',
    },
    plants: [stripe],
    options: { failOn: 'never' },
    expected: told(/1 token must not ship/, ['stripe-secret-key-live']),
  }),
];
