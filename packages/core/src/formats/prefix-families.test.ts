import { random, sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { verdictsOf } from '../testing/verdicts.ts';

const draw = random('families');
const DIGITS = '0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BASE62 = DIGITS + UPPER + UPPER.toLowerCase();
const BASE32 = `${UPPER.toLowerCase()}234567`;

function hex(length: number): string {
  return draw.bytes(length).toString('hex').slice(0, length);
}

function of(id: string): string {
  return sample(id, 'families').value;
}

/** The prefixes that mislead most: what decides is the form of the body, then the context. */
test.each<[string, string, readonly string[]]>([
  ['pk_live_, 24 of base62', `k="pk_live_${draw.chars(BASE62, 24)}"`, ['note stripe-publishable-key']],
  ['pk_live_, 40 hex', `{paystackKey:"pk_live_${hex(40)}"}`, ['note paystack-public-key']],
  ['pk_live_, 16 upper hex', `{magic:"pk_live_${hex(16).toUpperCase()}"}`, ['note magic-publishable-key']],
  ['pk_test_, 43', `{knockPublicKey:"pk_test_${draw.chars(BASE62, 43)}"}`, ['warning knock-public-key']],
  ['pk_sbox_', `Frames.init("pk_sbox_${draw.chars(BASE32, 27)}")`, ['note checkout-com-public-key']],
  ['pk_, 34 hex', `k="pk_${hex(34)}"`, ['error klaviyo-private-key']],
  [
    'pk_, digits and 32',
    `k="pk_${draw.chars('123456789', 8)}_${draw.chars(DIGITS + UPPER, 32)}"`,
    ['error clickup-token'],
  ],
  ['pk_prod_, 28', `{courierAuthToken:"${of('courier-auth-token')}"}`, ['error courier-auth-token']],
  ['pk_live_ of a host', `k="${of('clerk-publishable-key')}"`, ['note clerk-publishable-key']],
  ['sk_live_, 40 hex, named', `{paystackSecretKey:"sk_live_${hex(40)}"}`, ['error paystack-secret-key']],
  ['sk_live_, 40 hex, alone', `k="sk_live_${hex(40)}"`, ['error stripe-secret-key-live']],
  ['sk_live_, 16 upper hex', `{magicSecret:"sk_live_${hex(16).toUpperCase()}"}`, ['error magic-secret-key']],
  ['sk_test_, 43', `{knock:"sk_test_${draw.chars(BASE62, 43)}"}`, ['error knock-secret-key']],
  ['sk_ of a key in base64', `k="${of('workos-api-key').replace('_test_', '_live_')}"`, ['error workos-api-key']],
  ['live_, 30', `{mollie:"live_${draw.chars(BASE62, 30)}"}`, ['error mollie-api-key']],
  ['live_, 40', `{gocardless:"live_${draw.chars(BASE62, 40)}"}`, ['error gocardless-access-token']],
  ['live_, 27 hex', `Paddle.Initialize({token:"live_${hex(27)}"})`, ['note paddle-client-side-token']],
  [
    'live_, 32 upper',
    `new AdyenCheckout({clientKey:"live_${draw.chars(DIGITS + UPPER, 32)}"})`,
    ['warning adyen-client-key'],
  ],
  ['live_, said of nobody', `k="live_${draw.chars(BASE62, 30)}"`, []],
  ['pat, a dot', `k="${of('airtable-personal-access-token')}"`, ['error airtable-personal-access-token']],
  ['pat, a dash', `k="${of('hubspot-private-app-token')}"`, ['error hubspot-private-app-token']],
  ['0x, 40 hex, secret', `{hcaptchaSecret:"0x${hex(40)}"}`, ['error hcaptcha-secret']],
  ['0x, 40 hex, an address', `{address:"0x${hex(40)}"}`, []],
  ['0x, 64 hex, a key', `new Wallet("0x${hex(64)}")`, ['error ethereum-private-key']],
  ['0x, 64 hex, named', `{privateKey:"0x${hex(64)}"}`, ['error ethereum-private-key']],
  ['0x, 64 hex, a hash beside the name', `{txHash:"0x${hex(64)}",privateKey:t}`, []],
  ['0x, 64 hex, a public key', `{publicKeyOfPrivateKey:"0x${hex(64)}"}`, []],
  ['64 hex, a public key of a wallet', `{pledgeWalletKeyPubkey:"${hex(64)}"}`, []],
  ['0x, 64 hex, a constant', `{topic:"0x${hex(64)}"}`, []],
  ['0x4AAAAAAA, 24 in all', `k="${of('turnstile-site-key')}"`, ['note turnstile-site-key']],
  ['0x4AAAAAAA, 35 in all', `k="${of('turnstile-secret-key')}"`, ['error turnstile-secret-key']],
  ['EAAA, 60', `k="${of('square-access-token')}"`, ['error square-access-token']],
  ['EAA, 150', `k="${of('meta-user-or-page-token')}"`, ['error meta-user-or-page-token']],
])('%s', (_, text, expected) => {
  expect(verdictsOf(text)).toEqual(expected);
});
