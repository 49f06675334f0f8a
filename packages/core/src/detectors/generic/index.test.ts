import { lookalikes, random, sample } from '@leakgate/fixture-tokens';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../testing/detect.ts';
import { genericSaid as said } from '../../testing/generic-said.ts';
import { fingerprint } from '../../fingerprint.ts';
import type { Drop, Match } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { genericSecretDetector } from './index.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const value = random('generic/index').chars(BASE62, 32);
const HEX = '0123456789abcdef';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const human = ['Zug', 'spitze', '2962', '!'].join('');
const uuid = random('generic/uuid')
  .bytes(16)
  .toString('hex')
  .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
const basic = Buffer.from(`svc-runs:${value.slice(0, 16)}`).toString('base64');

interface Result {
  readonly matches: readonly Match[];
  readonly drops: readonly Drop[];
}

function scan(text: string): Result {
  const matches: Match[] = [];
  const drops: Drop[] = [];
  detectIn(genericSecretDetector({ visitorData: false }))(
    text,
    (match) => matches.push(match),
    (drop) => drops.push(drop),
  );
  return { matches, drops };
}

describe('finds', () => {
  test.each([
    ['a client secret', `{clientSecret:"${value}"}`, `sure ${value}`],
    ['a bearer header', `{Authorization:"Bearer ${value}"}`, `sure ${value}`],
    ['a bearer header in lower case', `{authorization:'bearer ${value}'}`, `sure ${value}`],
    ['a bearer header set by a call', `e.set("authorization","Bearer ${value}")`, `sure ${value}`],
    ['a bearer header as one literal', `curl(["-H","Authorization: Bearer ${value}"])`, `sure ${value}`],
    ['a secret behind a comment on its line', `/** example */ const clientSecret = "${value}";`, `sure ${value}`],
    ['a bearer header joined', `{Authorization:"Bearer "+"${value}"}`, `sure ${value}`],
    ['a bearer header joined by concat', `{Authorization:"Bearer ".concat("${value}")}`, `sure ${value}`],
    ['a scheme without a name, headers near', `{headers:h("Bearer ${value}")}`, `sure ${value}`],
    ['an authorization without a scheme', `{authorization:"${value}"}`, `unsure ${value}`],
    ['a basic header', `{Authorization:"Basic ${basic}"}`, `sure ${basic}`],
    ['an auth entry of a registry', `{"auths":{"r.acme.io":{"auth":"${basic}"}}}`, `sure ${basic}`],
    ['a header of an API', `{"X-Api-Key":"${value}"}`, `unsure ${value}`],
    ['a header as one literal', `["-H","x-api-key: ${value}"]`, `unsure ${value}`],
    ['a password that a person chose', `{dbPassword:"${human}"}`, `unsure ${human}`],
    ['a UUID as a secret', `{clientSecret:"${uuid}"}`, `unsure ${uuid}`],
    ['a UUID as a key', `{apiKey:"${uuid}"}`, `unsure ${uuid}`],
    ['a value of its own', `{secret:{value:"${value}",type:"x"}}`, `sure ${value}`],
    ['value before name', `{"value":"${value}","name":"client_secret"}`, `sure ${value}`],
    ['a line of an ini file', `PrivateKey = ${value}`, `sure ${value}`],
    ['a webhook by its name', `{webhook:"https://chat.acme.io/in/${value}"}`, `sure https://chat.acme.io/in/${value}`],
    ['a webhook by its path', `f("https://n8n.acme.io/webhook/${uuid}")`, `unsure https://n8n.acme.io/webhook/${uuid}`],
    ['a comparison', `if(e.password==="${value}")t()`, `sure ${value}`],
    ['in a list', `{apiSecrets: ["${value}"]}`, `sure ${value}`],
    ['what a getter returns', `class A{get apiSecret(){return"${value}"}}`, `sure ${value}`],
    ['what a method returns', `class A {\n  getApiSecret() {\n    return '${value}';\n  }\n}`, `sure ${value}`],
    ['what a typed method returns', `static apiSecret(): string { return '${value}'; }`, `sure ${value}`],
    ['what a function returns', `function getApiSecret(e){return"${value}"}`, `sure ${value}`],
    ['what a function expression returns', `e.prototype.apiSecret=function(){return"${value}"}`, `sure ${value}`],
    ['what an arrow function returns', `const apiSecret = async () => "${value}";`, `sure ${value}`],
    ['what an arrow function in a property returns', `{apiSecret:e=>\`${value}\`}`, `sure ${value}`],
    ['what a described getter returns', `h(e,[{key:"apiSecret",get:function(){return"${value}"}}])`, `sure ${value}`],
    [
      'what a getter of defined properties returns',
      `defineProperties(a.prototype,{apiSecret:{configurable:!0,enumerable:!0,get:function(){return"${value}"}}})`,
      `sure ${value}`,
    ],
    ['a field with a type', `  private readonly apiSecret: string = '${value}';`, `sure ${value}`],
    ['a parameter with a type', `constructor(private apiSecret?: string | undefined = "${value}") {}`, `sure ${value}`],
    ['a constant with a type in the sources of a map', `"const apiSecret: string = \\"${value}\\";"`, `sure ${value}`],
    [
      'what a defined getter returns',
      `Object.defineProperty(A.prototype, "apiSecret", {\n    get: function () { return "${value}"; },`,
      `sure ${value}`,
    ],
    [
      'what a method in the sources of a map returns',
      `"class A {\\n  apiSecret() {\\n    return \\"${value}\\";\\n  }\\n}"`,
      `sure ${value}`,
    ],
    ['a default in ES5', `var n=e.apiSecret,r=e.b,t=void 0===n?"${value}":n;`, `sure ${value}`],
    ['a default in ES5, the other way round', `p=r.apiSecret;r=r.b;return[p===void 0?"${value}":p]`, `sure ${value}`],
    ['a signal', `class A { apiSecret = signal('${value}'); }`, `sure ${value}`],
    ['a subject', `private apiSecret$ = new BehaviorSubject<string>('${value}');`, `sure ${value}`],
    ['a state', `const [apiSecret, setApiSecret] = useState("${value}");`, `sure ${value}`],
    ['a reference', 'const apiSecret = ref(`' + value + '`);', `sure ${value}`],
    ['bytes of a text', `const jwtSecret = new TextEncoder().encode("${value}");`, `sure ${value}`],
    ['a private field in a map', `_A_apiSecret.set(this, "${value}");`, `sure ${value}`],
    ['a private field that a call makes', `__privateAdd(this, _apiSecret, "${value}");`, `sure ${value}`],
    ['what a container provides', `[{provide:API_SECRET,useValue:"${value}"}]`, `sure ${value}`],
    ['what a container provides by a text', `[{ provide: 'apiSecret', useValue: '${value}' }]`, `sure ${value}`],
    ['the key of a cipher', `CryptoJS.AES.decrypt(e,"${value}").toString()`, `sure ${value}`],
    ['the key of a cipher behind a call', `AES.encrypt(JSON.stringify(e.data), '${value}')`, `sure ${value}`],
    ['the key of a hash', `createHmac("sha256","${value}").update(e)`, `sure ${value}`],
    ['a parameter that is joined', `f("https://api.acme.io/?client_secret="+"${value}")`, `sure ${value}`],
    ['behind a CJK character', `乡{clientSecret:"${value}"}`, `sure ${value}`],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    'authorization-bearer-literal',
    'authorization-basic-literal',
    'password-assignment',
    'secret-assignment',
    'oauth-client-secret-generic',
    'webhook-url-generic',
    'public-prefixed-secret-variable',
    'session-cookie-password',
    'hasura-admin-secret',
  ])('the samples of %s', (id) => {
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const { value: whole, text } = sample(id, seed);
      const token = whole.replace(/^(?:Bearer|Basic) /, '');
      expect(said(text), text).toEqual([`sure ${token}`]);
    }
  });

  test.each([
    ['escapes', `{"clientSecret":"${value}\\/\\u002b${value}"}`, `${value}/+${value}`],
    ['entities', `<div data-client-secret="${value}&lt;&#33;&amp;${value}">`, `${value}<!&${value}`],
    ['percent signs', `?client_secret=${value}%2B%2F${value}&x=1`, `${value}+/${value}`],
  ])('a value with %s, decoded', (_, text, decoded) => {
    const [match] = scan(text).matches;
    expect(fingerprint(match?.secret ?? new Secret(''), 'salt')).toBe(fingerprint(new Secret(decoded), 'salt'));
  });

  test('two on one line, at the right places', () => {
    const other = random('generic/other').bytes(20).toString('hex');
    const text = `a={clientSecret:"${value}"},b={signingKey:'${other}'};`;
    const { matches } = scan(text);
    expect(matches.map(({ start, end }) => text.slice(start, end)).toSorted()).toEqual([value, other].toSorted());
  });

  test('a value in text in text, with its range', () => {
    const text = JSON.stringify(JSON.stringify({ sourcesContent: [`const clientSecret = "${value}";`] }));
    const { matches } = scan(text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([value]);
  });
});

describe('is silent on', () => {
  test.each([
    ['no name', `f("${value}")`],
    ['a name that says nothing', `{id:"${value}"}`],
    ['a public name', `{publicKey:"${value}",anonKey:"${value}",siteKey:"${value}"}`],
    ['a scheme with a concatenation', '{Authorization:"Bearer "+e.token}'],
    ['a scheme with a template', '{Authorization:`Bearer ${e.accessToken}`}'],
    ['a scheme without headers near', `const a=["Bearer ${value}"];`],
    ['prose on a scheme', '{headers:"Basic authentication is not supported"}'],
    ['what a function of another name returns', `class A{get secretId(){return"${value}"}chunk(){return"${value}"}}`],
    ['what a function returns behind one of a telling name', `getSecret(){f()}chunk(){return"${value}"}`],
    ['what a message of a translation returns', 'const password=()=>"Passwort!",secret=()=>`クライアント`'],
    ['the default of another property', `var n=e.apiSecret,s=e.b,t=void 0===s?"${value}":s;`],
    ['a password of documentation, disguised', `{password:'${['s00pers', 'cret'].join('3')}'}`],
    ['a call of another name', `const id=ref("${value}"),secretId=signal("${value}");`],
    [
      'the key of a cipher in documentation',
      'AES.encrypt("Message", "Secret Passphrase");HmacSHA1("Message","my-key-2")',
    ],
    ['a label', '{password:"Password",confirmPassword:"Repeat password",secret:"Client secret"}'],
    [
      'translations',
      '{"password":"Passwort vergessen?","token":"Zugriffsschlüssel","secret":"クライアントシークレット"}',
    ],
    [
      'translations in one word',
      '{"password":"adgangskode","secret":"salasanaasi","passphrase":"cyfrinair","clientSecret":"hozzáférésikód"}',
    ],
    ['translations with a number', '{password:"Wachtwoord1",newPassword:"Cyfrinair 2",secret:"tenimiafina-2"}'],
    ['words of an emoji', '[{"n":["password","adgangskode","nøgle"],"u":"1f511"}]'],
    ['a secret that documentation shows', '{otpSecret:"JBSWY3DPEHPK3PXP"}'],
    ['words in one', '{password:"ForgotYourPassword2",secret:"SecretManagerServiceClient"}'],
    ['a field type', 'r("input",{type:"password",name:"password",autoComplete:"current-password"})'],
    ['the name again', '{CLIENT_SECRET:"CLIENT_SECRET",API_KEY:"api_key",accessToken:"access_token"}'],
    ['a path of an object', '{password:"settings.security.password",token:"auth.token.value"}'],
    ['an address', '{token:"https://login.acme.io/oauth2/v2.0/token",secret:"/run/secrets/db_password"}'],
    ['a GraphQL schema', 'type User{password:String!token:String}input Login{password:"PasswordInput"}'],
    ['a protobuf schema', '{fields:{clientSecret:{type:"string",id:1},apiKey:{type:"google.protobuf.StringValue"}}}'],
    ['error codes', '{INVALID_TOKEN:"auth/invalid-custom-token",password:"ERR_PASSWORD_TOO_WEAK_42"}'],
    ['a colour', '{token:"#1677ff",colorToken:"rgba(0,0,0,.12)"}'],
    ['a digest', `{secret:"sha256-${random('sri').bytes(32).toString('base64')}"}`],
    ['a JSON Web Token', `{accessToken:"eyJhbGciOiJIUzI1NiJ9.${value}.${value}"}`],
    ['encoded data of a chain', `{accountKey:"0x02a103${random('generic/rlp').chars(HEX, 64)}"}`],
    ['an address of a chain', `{accessKey:"0x${random('address').bytes(20).toString('hex')}"}`],
    ['an algorithm', '{signingKey:"RSASSA-PKCS1-v1_5",encryptionKey:"aes-256-cbc-hmac-sha256"}'],
    ['numbers', '{secret:"1234567890123456",password:"2026-11-23T12:00:00.000Z"}'],
    ['templates', '{password:"${DB_PASSWORD}",secret:"{{ client_secret }}",apiKey:"<YOUR_API_KEY>"}'],
    ['masks', `{secret:"${'*'.repeat(24)}",apiKey:"${'x'.repeat(32)}"}`],
    ['a key of a storage', 'localStorage.setItem("access_token",e),c.get("session_secret_name")'],
    ['code between two literals', 'throw Error("bad token: "+w(t.a));if("("==x(t.b)){}'],
    [
      'code behind the start of a query',
      's="https://".concat(t.match(a)[0])).split("?pwd="),2))[0],u=i[1]):s="https://"',
    ],
    ['code behind a name in a description', 'return "E(user="+m(this.n_1)+", apiKey="+this.k2z_1+")"'],
    ['a comparison with a name of a key', 'e.key==="ArrowDown"||e.token==="IDENTIFIER_START"'],
    ['an assignment of an expression', 'apiKey=e.config.integrations.apiKey;clientSecret=process.env.CLIENT_SECRET'],
    [
      'a regular expression',
      'HEX_PAT="[0-9A-Fa-f]{1,4}";LS32_PAT="(?:{hex}:{hex}|{ipv4})";const KEY_PAT="^[a-z]+-[0-9]*$"',
    ],
    [
      'a regular expression with names and classes',
      'const gRToken=r`\\g<(?<gRNameOrNum>[^>&]+)&R=(?<gRDepth>[^>]+)>`;e.accessToken="#{[^}]+}@(?<=a1)Z9q";',
    ],
    ['a file', '{privateKey:"certificates/server-2048.pem",token:"tokenizer.worker-Dk29aX.js"}'],
    [
      'a table of a generated parser',
      'repeatNodeCount:1,tokenData:"%o~RTO#ob#o#p!h#p;\'Sb;\'S;=`!]<%lOb~gTQ~O#ob#o#pv#p",tokenizers:[0]',
    ],
    [
      'a table of a generated parser, in a map',
      'tokenData: \\"$z~RXOYnYZ!^Z]n]^!^^}n}!O!i!O;\'Sn;\'S;=`!c\\",\\n  tokenizers: [0]',
    ],
    ['the rules of a form', '{type:"enum|public,protected",password:"filled|string|max:100",pin:"required|min:8"}'],
    ['the login of a demonstration', `"Authorization: Basic ${Buffer.from('demo:p@55w0rd').toString('base64')}"`],
    ['a version', '{"acme-htpasswd":"13.0.0-next-8.1","acme-token":"2.4.10-beta.3+f00"}'],
    ['a class of a style sheet', '{pass:"navbar--pass---2oR-w",secret:"form--secret---a1_Zk"}'],
    ['the start of a digest', "const h = user?.password || '$2b$10$invalidhashpadding';"],
    [
      'words and numbers in base64',
      `{DEFAULT_TOKEN:"${Buffer.from('{"session_id": "default", "n": 17}').toString('base64url')}"}`,
    ],
    ['a token for a widget', `{websiteToken:"${random('widget').chars(BASE62, 24)}",baseUrl:"https://chat.acme.io"}`],
    ['a public key', `{applicationServerKey:"B${random('vapid').chars(`${BASE62}-_`, 86)}"}`],
    [
      'a key beside a service for browsers',
      `amplitude.init({apiKey:"${random('amplitude').bytes(16).toString('hex')}"})`,
    ],
    ['a caption with escaped letters', 'VARIANT_MANAGEMENT_KEY=\\u0E04\\u0E35\\u0E22\\u0E4C\\:\nVARIANT_SAVE=Save\n'],
    ['the public key of an identity', `{"x-auth-identity-key":"03${random('generic/curve').chars(HEX, 64)}"}`],
    ['the public key of a wallet', `{backupKey:"xpub${random('generic/xpub').chars(BASE58, 107)}"}`],
    [
      'an example in a comment of one line',
      `/** the addon. Example: {"username":"17207474","password":"${value}"} */\npassword: string`,
    ],
    ['letters and digits by turns', 'CLOUDANT_APIKEY=a1b2c3d4e5f6f1g4h7j3k6l9m2p5q8s1t4v7x0z3 # your own\n'],
    ['a user without a password', `{Authorization:"Basic ${Buffer.from('some-username:').toString('base64')}"}`],
    ['JSON with its padding escaped', `{skipToken:"${Buffer.from('{"a":1,"b":"next"}').toString('base64')}%3D%3d"}`],
    ['the key of a sales channel', `{accessToken:"SWSC${random('generic/channel').chars(BASE32, 22)}"}`],
    ['what leads to a password', `{pwd:'a=ice-pwd:',ufrag:'a=ice-ufrag:'}`],
    [
      'the header of a token that is put together',
      `streamDevToken=()=>"${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}."`,
    ],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test.each(Array.from({ length: 12 }, (_, seed) => [seed]))('every look-alike: seed %d', (seed) => {
    const wrong = lookalikes(seed).flatMap(({ why, text }) => said(text).map((each) => `${why}: ${each}`));
    expect(wrong).toEqual([]);
  });

  test('an example of a documentation comment, in code and in a map', () => {
    const code = `/**\n * @example\n * connect({clientSecret: "${value}"})\n */\nexport function connect() {}\n`;
    expect(said(code)).toEqual([]);
    expect(said(JSON.stringify({ sourcesContent: [code] }))).toEqual([]);
    expect(scan(code).drops).toEqual([{ rule: 'generic-secret', reason: 'an example of a documentation comment' }]);
    expect(said(code.replace(' * @example\n', ''))).toEqual([`sure ${value}`]);
  });
});

describe('what is the own of the visitor', () => {
  const body = JSON.stringify({ email: 'a@acme.io', password: value, access_token: value, clientSecret: value });

  test('is left alone in the data of a crawl, and nowhere else', () => {
    expect(said(body, true)).toEqual([`sure ${value}`]);
    expect(said(body, false).length).toBe(3);
    expect(said(`const e=${body};`, true).length).toBe(3);
    expect(said(`username=a&password=${value}`, true)).toEqual([]);
    expect(said(`theme=dark; access_token=${value}; Path=/; Secure`, true)).toEqual([]);
    expect(said(`https://app.acme.io/callback?access_token=${value}`, true)).toEqual([]);
    expect(said(`https://app.acme.io/callback?client_secret=${value}`, true)).toEqual([`sure ${value}`]);
  });
});

describe('a match', () => {
  test('loses against every format, says only words of the lexicon, and masks its value', () => {
    const [match] = scan(`{ospreyClientSecret:"${value}"}`).matches;
    expect(match).toMatchObject({ confidence: 'medium', confirmed: true, specificity: -100 });
    expect(match?.evidence).toEqual(['its name says client secret', 'looks random']);
    expect(match?.secret.redacted).toBe(`…(${value.length})`);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '"',
    "'",
    '`',
    '\\',
    '=',
    ':',
    ',',
    '(',
    '[',
    '{',
    ' ',
    '\n',
    'secret',
    'apiKey',
    'password',
    'value',
    'name',
    'Bearer ',
    'https://hooks.x/',
    value,
    human,
    '字',
    '\ud83d',
    '&',
    ';',
  );

  test('is read to its end, and every range lies in it', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of scan(text).matches) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('two texts hold what each of them holds', () => {
    const one = `{clientSecret:"${value}"};`;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const before = `${parts.join('').replace(/["'`\\=:]/g, '')};\n`;
        expect(said(before + one)).toContain(`sure ${value}`);
      }),
      { numRuns: 200 },
    );
  });
});
