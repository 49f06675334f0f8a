import { ACCOUNT_SAMPLES, OAUTH_SAMPLES } from '../../../checks/standard-samples.ts';
import { undisguised } from '../../../text/disguised.ts';
import { sha256Hex } from '../../../checks/sha256.ts';

/** Values that are something else by their form, with the reason that a person reads. */
const FORMS: readonly (readonly [form: RegExp, reason: string])[] = [
  [/^[\d.,:+\-TZ/_ ]+$/, 'a number, a date or a version'],
  [
    /^v?\d{1,5}\.\d{1,5}\.\d{1,5}-(?:alpha|beta|rc|next|canary|dev|pre|preview|snapshot|nightly|experimental|insiders?)(?:[-.][\w.+-]{0,40})?$/i,
    'a version',
  ],
  [/^[\w-]{1,60}--[\w-]{1,60}---[\w+-]{5,8}$/, 'a class of a style sheet'],
  [/^\$2[abxy]?\$\d\d\$(?![./A-Za-z\d]{53}$)/, 'no whole digest of a password'],
  [/^(?:sha(?:1|224|256|384|512)|md5)[-:$_]/i, 'a digest that says so'],
  [/^[a-z][a-z\d+.-]{0,30}:\/\/|^(?:data|mailto|blob|javascript|urn|tel|arn|did):/i, 'an address'],
  [/^eyJ[\w-]*\.[\w-]+(?:\.|$)/, 'a JSON Web Token, which its claims judge'],
  [/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/, 'an e-mail address'],
  [
    /^(?:RSA|RSAES|RSASSA|EC|ECDSA|ECDH|HMAC|AES|SHA|PBKDF2|HKDF|ChaCha20|EdDSA|Ed25519)\w{0,6}(?:[-_/+]\w{1,16}){0,6}$/i,
    'the name of an algorithm',
  ],
  [/^0x[\da-f]{1,40}$/i, 'a selector or an address of a chain'],
  [/^0x(?:[\da-f]{66,126}|[\da-f]{130,})$/i, 'encoded data of a chain'],
  [/^encrypted:|^ENC\[/, 'encrypted, as dotenvx and sops write it'],
  [/^\|?(?:[A-Za-z]{1,12}\|){6}/, 'the alternatives of a pattern'],
  [
    /^(?=.*(?:required|nullable|filled|string|numeric|max:|min:))[a-z_]{2,20}(?::[\w,.-]{1,40})?(?:\|[a-z_]{2,20}(?::[\w,.-]{1,40})?)+$/,
    'the rules of a form',
  ],
  [/^[a-z][A-Za-z]{2,20}\[\w{1,20}(?:[.,-]{1,2}\w{0,20})?\]$/, 'the rules of a form'],
  [/^[A-Za-z\d+/]{22}_[A-Z][a-z]+$/, 'a text behind the id of its translation'],
  [
    /\[(?:\^[^\]]{1,40}|[^\]]{0,40}\w-\w[^\]]{0,40})\](?:[*+?]|\{\d+,?\d*\})|\(\?(?:[:=!]|<[=!A-Za-z])/,
    'a regular expression',
  ],
  [/\\u[\da-fA-F]{4}/, 'text with escaped characters'],
  [/^[a-z=:_-]+:$/i, 'what leads to a value'],
  [/^#[\da-fA-F]{3,8}$|^(?:rgb|hsl|var|url|calc)a?\(/i, 'a style'],
  [/^(?:pk|pub|public|publishable|phc|anon|site|client|mob|sdk)[-_.]/i, 'made for browsers, by its prefix'],
  [/^(?:AGFzbQ|iVBORw0KGgo|\/9j\/|R0lGOD|d09GM|d09GRg|H4sI|UEsDB|JVBERi|AAABAA|PHN2Zy|PD94bWw)/, 'a file in base64'],
  [/^B[\w-]{86}=?$/, 'a public key of a curve'],
  [/^0[23][\da-f]{64}$/i, 'a public key of a curve'],
  [/^[tuvxyz]pub[1-9A-HJ-NP-Za-km-z]{100,120}$/i, 'the public key of a wallet'],
  [/^SWSC[A-Z\d]{22}$/, 'the key of a sales channel, which a shop shows'],
  [/^(?:MIIBI|MFkw|MHYw|MIGf|MCow|LS0tLS1CRUdJTiBDRV|LS0tLS1CRUdJTiBQVUJ)/, 'a public key or a certificate'],
  [
    /^[\w@./-]{1,120}\.(?:[cm]?[jt]sx?|json|s?css|less|html?|vue|svelte|md|txt|xml|ya?ml|svg|png|jpe?g|gif|webp|ico|woff2?|ttf|wasm|pem|crt|key|map|php|py|rb|go|java|cs|dart|lua)$/i,
    'a file name',
  ],
];

/** Marks of templates, masks and stand-ins. */
const STAND_IN =
  /^<.*>$|^\[.*\]$|^\{.*\}$|^%\w+%$|^__\w+__$|[$#%]\{|\{\{|\*{3}|x{4}|\.{3}|0{6}|your|example|placeholder|change-?_?me|replace|insert|redacted|dummy|sample|secret|passw|token|api[-_]?key|private[-_]?key|todo|foobar|undefined|default|localhost|process\.env|import\.meta|lorem|hidden|masked|12345|a1b2c3|abcdef|abcd1234|1234abcd|abc123|123abc|qwert|asdfg|deadbeef|c0ffee|cafebabe/i;
const TEST = /(?:^|[^a-z])(?:test|demo|fake|mock|foo|bar|admin|hello|null|none|key|auth|user|value)(?:$|[^a-z])/i;

/** Longer values hold such letters by chance. */
const LONGEST_DISGUISED = 20;
const DISGUISED = /secret|passw/;

/** True for what stands for a value: a template, a mask, a word of documentation, also as people disguise it. */
function isStandIn(value: string): boolean {
  if (STAND_IN.test(value) || TEST.test(value)) return true;
  return value.length <= LONGEST_DISGUISED && DISGUISED.test(undisguised(value));
}

/** SHA-256 of values that documentation and local networks have published: they open nothing. */
const PUBLISHED: ReadonlySet<string> = new Set([
  // The secret of one-time passwords that documentation shows.
  '8be5d113c0871ce1a122d68a7dff940ab7b09ad8dfcfd9a85aa5c1acc026279e',
  // The key of the storage emulator, which every installation has.
  '0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059',
  // The keys that ethers.js brings along for everybody: Alchemy, Ankr, QuickNode, Blockscout.
  '0dec272a05c648a7a0be94748b3fccaf793a000895d28dca8dd43ce69250df06',
  'bcc1a4dcd108e532a71a863ad227d11c09a23b64950bbd3d39206aeb7387132a',
  'd1d2d26c32c0cf70253c53e0f5f4aa911e9a5e97af8dc1017baf3b5584025887',
  'eb4edce1ae410003a1cd58bd54cbf11470180247796676f25bcccb56865d541d',
  ...ACCOUNT_SAMPLES,
  ...OAUTH_SAMPLES,
]);

/** Lengths of the published values, so that no other one is hashed. */
const PUBLISHED_LENGTHS: ReadonlySet<number> = new Set([12, 15, 16, 20, 22, 32, 40, 64, 66, 78, 88]);

function isPublished(value: string): boolean {
  if (!PUBLISHED_LENGTHS.has(value.length)) return false;
  return [value, value.replace(/^0x/, '').toLowerCase()].some((each) => PUBLISHED.has(sha256Hex(each)));
}

function fewestDifferent(length: number): number {
  return length < 12 ? 4 : length < 20 ? 6 : length < 32 ? 8 : 9;
}

/** True where the value is the same piece over and over. */
function repeats(value: string): boolean {
  const again = value.indexOf(value.slice(0, 4), 1);
  return again > 0 && again <= value.length / 3 && value.startsWith(value.slice(again), 0);
}

/** An alphabet or a permutation of one: a random value of that length has some character twice. */
function isAlphabet(value: string, different: number): boolean {
  return different === value.length && value.length >= 30;
}

/** Why a value that is given to a secret's name is none, or undefined where nothing speaks against it. */
export function benign(value: string): string | undefined {
  const form = FORMS.find(([pattern]) => pattern.test(value));
  if (form !== undefined) return form[1];
  if (isStandIn(value)) return 'a stand-in of documentation, a test or a template';
  const different = new Set(value).size;
  if (different < fewestDifferent(value.length)) return 'too few different characters';
  if (repeats(value)) return 'one piece over and over';
  if (isAlphabet(value, different)) return 'an alphabet';
  return isPublished(value) ? 'a published sample' : undefined;
}
