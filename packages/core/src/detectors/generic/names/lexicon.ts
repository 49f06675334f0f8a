/** What a name says of the value that is given to it. */
export type NameKind =
  /** Something that no browser may have: a client secret, a signing key, an admin token. */
  | 'secret'
  /** A key or token, which could also be of a kind made for browsers. */
  | 'key'
  | 'password'
  /** The value of an `Authorization` header. */
  | 'authorization'
  /** An address that is a credential as a whole. */
  | 'address';

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Words for a password. `pass` is left to its neighbours: render passes and passes of a test have the same name. */
export const PASSWORDS: ReadonlySet<string> = words(`
  password passwords passwd pwd passphrase passcode passwort kennwort contrasena motdepasse senha
  userpass dbpass smtppass mailpass ftppass remotepass imappass wifipass`);

/** Words in front of `pass` that make it a password. */
export const PASS_OWNERS: ReadonlySet<string> = words(`
  user db database admin root smtp mail email ftp ssh basic auth login mysql postgres pg mongo redis rabbitmq proxy
  my account service test keystore truststore mqtt ldap wifi wlan imap remote become sasl`);

/** In front of `key` or `token`: it opens what only a server may open. */
export const SECRET_OWNERS: ReadonlySet<string> = words(`
  secret private priv signing sign encryption encrypt decryption decrypt crypto cipher aes des hmac jwt jws jwe master
  admin root server service role shared preshared webhook account management manage deploy deployment ssh rsa ecdsa
  internal backend symmetric wallet backup recovery personal bot refresh super superuser system machine unseal`);

/** In front of `key`: one that an API asks for; of a `token` nothing is needed in front. */
export const KEY_OWNERS: ReadonlySet<string> = words(`
  api xapi access auth authentication authorization subscription function functions rest gateway rapidapi`);

/** In front of or behind `key` or `token`: it was made for browsers, or opens nothing. */
export const PUBLIC_OWNERS: ReadonlySet<string> = words(`
  client browser site sitekey website project measurement tracking storefront widget embed license licence map maps mapbox
  google firebase recaptcha captcha turnstile delivery cdn search analytics beacon rum ingest instrumentation
  storage cache query row column cell sort primary foreign object map node tree parse parser lexer
  lex design theme css color style symbol injection di cancel cancellation abort next prev previous start end page
  pagination continuation continue cursor sync resume change delta paging host hot shortcut keyboard arrow enter tab
  pivot i18n translation locale message msg lang language trans t config store registry lookup react vue item items
  data group index sequence routing partition dictionary dict hash map set list array enum`);

/** Anywhere in a name: the value is about a secret, or made for everybody, and is none. */
export const NEGATIVE: ReadonlySet<string> = words(`
  public publishable pub anon anonymous csrf xsrf nonce captcha recaptcha verifier challenge antiforgery
  requestverification authenticity
  name names label labels placeholder type types kind id ids uid guid url urls uri uris path paths file files filename
  dir folder regex regexp re pattern patterns test tests testing mock mocks fake dummy example examples sample demo
  fixture field fields input inputs control form selector selectors title titles subtitle heading caption message
  messages msg error errors err warning invalid missing required incorrect wrong mismatch text texts description desc
  hint hints help helper tooltip prompt instruction instructions info policy policies strength rule rules validation
  validator validate valid min max length len minlength maxlength icon icons class classname css color colour style
  styles theme event events action actions mode format formats formatted schema param params parameter parameters
  query prefix suffix separator delimiter index idx count limit size expiry expires expire expiration expired ttl at
  date time timestamp duration status state states provider providers issuer audience endpoint host page pages route
  routes router link links href button btn visible visibility show shown showing hide hidden toggle reveal forgot
  forgotten lost reset resets change changed changing update updated confirm confirmation confirmed repeat retype
  again verify algorithm alg algo enc hash hashed hashes digest fingerprint thumbprint checksum sha md5 version
  versions locale i18n translation translations translate tr lang keyword keywords punctuation syntax grammar lexer
  lexeme parser scope scopes permission permissions flow flows grant grants method methods handler handlers callback
  function funcs listener on is has can should needs use uses enable enabled disable disabled allow allowed get fetch
  create generate generated delete remove add edit copy copied save saved clear set column columns row rows table
  header headers section tab tabs menu item option options list category group component view screen modal dialog
  popup svg img image attr attribute attributes tag tags doc docs documentation comment template templates var
  variable define defined kid salt iv encrypted certificate cert csr arn ref reference alias source sources origin
  autocomplete analytics metric metrics stats counter counters num number tokenizer keycode keyname`);

/** Behind the word that counts: which of several values it is. */
export const TRAILING: ReadonlySet<string> = words(`
  value values val prod production live dev development staging stage sandbox default primary secondary current old
  new base64 b64 hex string str raw plain plaintext data content env eu us uk local internal external global`);

/** Smashed words that carry another one, longest first: `authtoken`, `stripesecret`, `dbpassword`. */
export const HEADS: readonly string[] = [
  'passphrase',
  'credentials',
  'credential',
  'privatekey',
  'signingkey',
  'encryptionkey',
  'accesskey',
  'accountkey',
  'servicekey',
  'masterkey',
  'adminkey',
  'hmackey',
  'aeskey',
  'rolekey',
  'subscriptionkey',
  'secretkey',
  'password',
  'authkey',
  'apikey',
  'passwd',
  'secret',
  'token',
];

/** Two words written as one. */
export const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  apikey: ['api', 'key'],
  apikeys: ['api', 'key'],
  appkey: ['app', 'key'],
  authkey: ['auth', 'key'],
  accesskey: ['access', 'key'],
  secretkey: ['secret', 'key'],
  privatekey: ['private', 'key'],
  publickey: ['public', 'key'],
  signingkey: ['signing', 'key'],
  accountkey: ['account', 'key'],
  servicekey: ['service', 'key'],
  adminkey: ['admin', 'key'],
  rolekey: ['role', 'key'],
  hmackey: ['hmac', 'key'],
  aeskey: ['aes', 'key'],
  subscriptionkey: ['subscription', 'key'],
  encryptionkey: ['encryption', 'key'],
  masterkey: ['master', 'key'],
  sitekey: ['site', 'key'],
  licensekey: ['license', 'key'],
  presharedkey: ['preshared', 'key'],
};

/** Names that say nothing of their value: what it is for stands beside them. */
export const NEUTRAL_NAMES: readonly string[] = [
  'value',
  'content',
  'val',
  'default',
  'defaultvalue',
  'initialvalue',
  'usevalue',
  // Of one environment among several.
  'prod',
  'production',
  'live',
  'staging',
  'stage',
  'sandbox',
  'dev',
  'development',
];
