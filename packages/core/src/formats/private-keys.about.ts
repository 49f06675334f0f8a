import type { About } from '../format.ts';

const docs = 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html';
const remedy =
  'Replace the key pair everywhere it is trusted, then keep the private half on a server or in a key store.';

/** Texts on keys in files. */
export const PRIVATE_KEYS_ABOUT: Readonly<Record<string, About>> = {
  'pem-private-key': {
    why: 'With it anybody signs or decrypts as you.',
    remedy,
    docs,
  },
  'pem-encrypted-private-key': {
    why: 'Only a passphrase protects it, and that can be guessed offline.',
    remedy,
    docs,
  },
  'openssh-private-key': {
    why: 'It logs in to every host and Git account that trusts the key.',
    remedy,
    docs,
  },
  'pem-public-key-or-certificate': {
    why: 'Public by nature: it verifies and encrypts, and opens nothing.',
    remedy: 'Nothing to do.',
    docs: 'https://www.rfc-editor.org/rfc/rfc7468',
    condition: 'fine as long as the private key is not beside it',
  },
};
