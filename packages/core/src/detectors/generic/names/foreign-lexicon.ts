// Words of other languages for what a secret is called, without accents. What has no letter of ASCII the kernel is not led to.

/** Each with the word of `lexicon.ts` that says the same. */
export const TRANSLATED: Readonly<Record<string, string>> = {
  // German
  schlussel: 'key',
  schluessel: 'key',
  geheimnis: 'secret',
  geheim: 'secret',
  geheimer: 'secret',
  geheimen: 'secret',
  privater: 'private',
  zugangsschlussel: 'key',
  zugriffsschlussel: 'key',
  zugangstoken: 'token',
  // Dutch
  wachtwoord: 'password',
  sleutel: 'key',
  geheime: 'secret',
  // French
  motdepasse: 'password',
  cle: 'key',
  clef: 'key',
  secrete: 'secret',
  privee: 'private',
  acces: 'access',
  jeton: 'token',
  // Spanish
  contrasena: 'password',
  clave: 'key',
  secreta: 'secret',
  secreto: 'secret',
  privada: 'private',
  acceso: 'access',
  // Portuguese
  senha: 'password',
  chave: 'key',
  segredo: 'secret',
  acesso: 'access',
  // Italian
  chiave: 'key',
  segreta: 'secret',
  segreto: 'secret',
  privata: 'private',
  accesso: 'access',
};

/** Stand in front of what tells of which kind they are: `claveSecreta`, `motDePasseAdmin`. */
export const NOUN_FIRST: ReadonlySet<string> = new Set([
  'motdepasse',
  'cle',
  'clef',
  'jeton',
  'contrasena',
  'clave',
  'senha',
  'chave',
  'segredo',
  'secreto',
  'segreto',
  'chiave',
]);

/** Between a noun and what it is of. */
export const LINKING: ReadonlySet<string> = new Set(['de', 'd', 'del', 'da', 'do', 'di', 'la', 'l', 'du']);

/** Three words for one thing. */
export const MOT_DE_PASSE: RegExp = /mot[_ -]?de[_ -]?passe/i;
