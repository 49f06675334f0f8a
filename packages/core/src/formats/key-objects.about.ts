import type { About } from '../format.ts';

/** Texts on keys in other forms than PEM. */
export const KEY_OBJECTS_ABOUT: Readonly<Record<string, About>> = {
  'pgp-private-key': {
    why: 'It signs releases and mail as its owner.',
    remedy: 'Revoke the key pair, then keep the new private half on a server or in a KMS.',
    docs: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  },
  'jwk-private-key': {
    why: 'It signs tokens as their issuer.',
    remedy: 'Change the key and its id, then publish the public members only.',
    docs: 'https://www.rfc-editor.org/rfc/rfc7517',
  },
  'jwk-symmetric-key': {
    why: 'What verifies also signs, so that anybody forges tokens.',
    remedy: 'Change it, then sign with a pair of keys.',
    docs: 'https://www.rfc-editor.org/rfc/rfc7518',
  },
  'age-secret-key': {
    why: 'It decrypts all that was encrypted to it.',
    remedy: 'Make a new identity, then encrypt anew what this one opened.',
    docs: 'https://age-encryption.org/v1',
  },
  'age-recipient': {
    why: 'Public by nature: it encrypts and does not decrypt.',
    remedy: 'Nothing to do.',
    docs: 'https://age-encryption.org/v1',
    condition: 'fine; it is the public half of the pair',
  },
  'wireguard-private-key': {
    why: 'It enters the tunnel as its peer.',
    remedy: 'Make a new pair, then keep the private half on its machine.',
    docs: 'https://www.wireguard.com/quickstart/',
  },
  'ngrok-authtoken': {
    why: 'It opens tunnels on the account.',
    remedy: 'Revoke it, then keep the new one on its machine.',
    docs: 'https://ngrok.com/docs/agent/#authtokens',
  },
};
