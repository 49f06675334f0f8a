const SHORTEST = 6;
const LONGEST = 128;
const PLAIN = /^[\x21-\x7e\u00a1-\u024f]+$/;
/** `$2b$…`, `$argon2id$…`, `{SSHA}…`, `pbkdf2_sha256$…`: a password under a hash. */
const HASHED =
  /^\$(?:2[abxy]?|1|5|6|apr1|argon2(?:id?|d)|scrypt|pbkdf2[\w-]*)\$.{8,}$|^\{S?SHA\d{0,3}\}.{8,}|^pbkdf2_sha\d+\$/;
/** What interfaces, schemas and documentation write in the place of a password. */
const STAND_IN =
  /^<.*>$|^\[.*\]$|^\{.*\}$|^%\w*%?$|^__\w+__$|[$#]\{|\{\{|\*{3}|•|\.{3}|x{4}|passw|passwo|your|example|placeholder|change_?-?me|redacted|sample|secret|string|undefined|null|required|invalid|mot_?de_?passe|kennwort|contrase/i;
/** Words of labels and keys of translations, with a number behind them. */
const LABEL = /^[\p{L}]+(?:[-_. :/][\p{L}]+)*[-_.]?\d?[.:!?*]?$/u;
/** In a list of packages the name of one may end with a word for a password. */
const VERSION = /^[~^]?v?\d{1,5}\.\d{1,5}\.\d{1,5}(?:[-+][\w.+-]{1,40})?$/;
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\/|^\/|^[\w.-]{1,63}@[\w-]{1,63}\.[\w.]{2,63}$/i;

/** What a value given to a password's name looks like, in words; undefined where it is no password. */
export function realPassword(value: string): string | undefined {
  if (HASHED.test(value)) return 'is the hash of a password';
  if (value.length < SHORTEST || value.length > LONGEST || !PLAIN.test(value)) return undefined;
  if (LABEL.test(value) || STAND_IN.test(value) || ADDRESS.test(value) || VERSION.test(value)) return undefined;
  const mixed = /\p{L}/u.test(value) && /[^\p{L}]/u.test(value);
  return mixed && new Set(value).size >= 4 ? 'looks like a password' : undefined;
}
