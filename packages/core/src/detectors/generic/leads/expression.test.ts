// Secrets in an expression that is given to a name.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const value = random('generic/expression').bytes(16).toString('hex');
const other = random('generic/expression/other').bytes(16).toString('hex');
const password = `Tq7-${random('generic/expression/password').chars('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789', 14)}`;

describe('finds', () => {
  test.each([
    ['a choice', `{apiSecret:e.isLive?"${value}":"none"}`],
    ['a choice by what is compared first', `{apiSecret:"production"===e.env?"${value}":"none"}`],
    ['the other side of a choice', `const apiSecret = isLive ? process.env.SECRET_OF_ALL : "${value}";`],
    ['a choice in lines', `const apiSecret = isLive\n  ? '${value}'\n  : 'none';`],
    ['a choice in lines, the other side', `  apiSecret: isLive\n    ? readIt()\n    : '${value}',`],
    ['a choice in the sources of a map', String.raw`"const apiSecret = isLive\n  ? \"${value}\"\n  : \"none\";"`],
    ['a choice under a quoted name', `{"apiSecret":n?"${value}":""}`],
    ['a choice among choices', `apiSecret=a?"none":b?"other-one":"${value}"`],
    ['a choice of Python', `api_secret = "${value}" if is_live else "none"`],
    ['the other side of a choice of Python', `api_secret = read_it("live") if is_live else "${value}"`],
    ['what stands in for something else', `apiSecret:e.k??"${value}"`],
    ['what stands in for the result of a call', `const apiSecret = config.get("it") || "${value}"`],
    ['what stands in for a parameter', `this.apiSecret=e||"${value}"`],
    ['what holds where something does', `const apiSecret=e&&"${value}"`],
    ['what stands in, in Python', `api_secret = settings.get("it") or "${value}"`],
    ['brackets', `const apiSecret=("${value}")`],
    ['a sequence', `const apiSecret=(0,"${value}")`],
    ['brackets in lines', `API_SECRET = (\n    "${value}"\n)`],
    ['more layout than elsewhere', `  private static final String API_SECRET =\n            "${value}";`],
    ['a comment in front', `const apiSecret = /* of production */ "${value}"`],
    ['a comment of a line in front', `{\n  apiSecret: // of production\n    "${value}",\n}`],
    ['a cast of old', `const apiSecret = <string>"${value}"`],
    ['a type of several', `api_secret: str | None = "${value}"`],
    ['a name of its own behind the name', `const {apiSecret: theSecretOfAll = "${value}"} = options`],
    ['bytes', `const apiSecret = Buffer.from("${value}", "hex")`],
    ['bytes of a text', `const apiSecret = (new TextEncoder).encode("${value}")`],
    ['a secret of Python', `api_secret: SecretStr = SecretStr("${value}")`],
    ['the default of a field of Python', `api_secret: str = Field(default="${value}")`],
    ['an attribute with a choice', `<Map apiSecret={isLive ? "${value}" : ""} zoom={3} />`],
    ['an attribute with spaces', `<Map apiSecret={ "${value}" } />`],
    ['an attribute of Vue', `<my-map :api-secret="'${value}'" />`],
    ['an attribute of Vue in full', `<my-map v-bind:api-secret="isLive ? '${value}' : ''" />`],
    ['an attribute of Angular', `<app-map [apiSecret]="'${value}'"></app-map>`],
    ['an attribute in a text of code', String.raw`e("<my-map :api-secret=\"'${value}'\">")`],
    ['the array of C', `static const char api_secret[] = "${value}";`],
    ['a variable of Perl', `$ENV{API_SECRET} = '${value}';`],
    ['the default of a variable of Perl', `$ENV{API_SECRET} ||= '${value}';`],
    ['what a factory provides', `{provide:API_SECRET,useFactory:()=>"${value}"}`],
    ['what a factory of old provides', `{ provide: i.API_SECRET, useFactory: function () { return "${value}"; } }`],
    ['what a factory provides under a text', `{provide:"API_SECRET",useFactory:()=>"${value}",deps:[]}`],
    ['what a token provides', `const t=new InjectionToken("API_SECRET");f([{provide:t,useValue:"${value}"}])`],
    ['what a token provides, minified', `var Pe=new x('API_SECRET');A.p=[{a:1},{provide:Pe,useValue:"${value}"}]`],
    ['what a token provides by a factory', `const t=new x("API_SECRET");f({provide:t,useFactory:()=>"${value}"})`],
    ['what is provided under a symbol', `const k=Symbol("apiSecret");app.provide(k,"${value}")`],
    ['what a context provides', `(0,r.jsx)(ApiSecretContext.Provider,{value:"${value}",children:e})`],
    ['what a context provides, as an element', `<ApiSecretContext value="${value}">`],
    ['a property that is defined', `Object.defineProperty(e, "apiSecret", { enumerable: true, value: "${value}" })`],
    ['the default of an option', `parser.add_argument("--api-secret", type=str, default="${value}", help="x")`],
    ['what a call sets', `commit("setApiSecret","${value}")`],
    ['what a queue of calls sets', `_paq.push(["setApiSecret","${value}"])`],
    ['a setting of a group', `config.set("acme:apiSecret","${value}")`],
    ['a setter of Objective-C', `[client setApiSecret:@"${value}"];`],
    ['what a function of Kotlin returns', `fun apiSecret() = "${value}"`],
    ['what a property of Kotlin returns', `val apiSecret: String get() = "${value}"`],
    ['what a property of Swift returns', `var apiSecret: String {\n    return "${value}"\n}`],
    ['what a property of C# returns', `public string ApiSecret { get { return "${value}"; } }`],
  ])('%s', (_what, text) => expect([...new Set(said(text))]).toEqual([`sure ${value}`]));

  test('both sides of a choice', () => {
    expect(said(`{apiSecret:e?"${value}":"${other}"}`)).toEqual([`sure ${value}`, `sure ${other}`]);
  });
});

describe('finds a password', () => {
  test.each([
    ['that is encoded for a header', `"Basic "+btoa("svc-runs:${password}")`],
    ['that is encoded for a header by concat', `"Basic ".concat(btoa('svc-runs:${password}'))`],
    ['that is encoded for a header in a template', '`Basic ${btoa("svc-runs:' + password + '")}`'],
    ['that is encoded on a server', `"Basic " + Buffer.from("svc-runs:${password}").toString("base64")`],
    ['that is encoded in Python', `"Basic " + b64encode(b"svc-runs:${password}").decode()`],
    ['of a sign-in', `pb.collection("users").authWithPassword("svc@acme.io","${password}")`],
    ['of a request of Python', `requests.get(url, auth=("svc-runs", "${password}"))`],
    ['of a request of Go', `req.SetBasicAuth("svc-runs", "${password}")`],
    ['of a request of Ruby', `req.basic_auth 'svc-runs', '${password}'`],
    ['of a network', `new NetworkCredential("svc-runs", "${password}")`],
    ['of Java', `new PasswordAuthentication("svc-runs", "${password}".toCharArray())`],
    ['of a database of Java', `DriverManager.getConnection("jdbc:mysql://x/y", "app", "${password}");`],
    ['of a database of PHP', `new PDO('mysql:host=x;dbname=y', 'app', '${password}');`],
    ['of a database of PHP, as a function', `mysqli_connect("localhost","app","${password}","db")`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${password}`]));
});

describe('leaves alone', () => {
  test.each([
    ['what is compared', `{apiSecret:e.id==="${value}"}`],
    ['what another call is given', `const apiSecret = read("${value}");`],
    ['what a longer call is given', `const apiSecret = await vault.read(id, "${value}");`],
    ['what is looked up', `const apiSecret = secrets["${value}"];`],
    ['a part of a text', `const apiSecret = e ? "${value}" + t : u;`],
    ['what is taken apart', `const apiSecret = e ? "${value}".split("") : u;`],
    ['the next member', `{apiSecret:e,hash:"${value}"}`],
    ['the next statement', `apiSecret=e;hash="${value}"`],
    ['the next line', `apiSecret = e\nhash = "${value}"`],
    ['the next parameter', `function f(apiSecret=e,hash="${value}"){}`],
    ['the next attribute', `<Map apiSecret={e} hash="${value}" />`],
    ['a member of an object', `{secret:{hash:"${value}"}}`],
    ['a function', `{apiSecret:e=>e.get("${value}")}`],
    ['behind its brackets', `if(!(apiSecret=e))f("${value}")`],
    ['a label', `password: show ? "text-of-the-field" : "password-of-the-field"`],
    ['a message', `token = found ? "Token-was-found" : "Token-was-not-found"`],
    ['a kind of a token', `token:t.isVariable?"variable.parameter.js":"identifier.other.js"`],
    ['a type', `secret: "${value.slice(0, 4)}" | "none"`],
    ['a sentence', `The token: either it is "open-to-everyone" or 'closed-to-everyone'.`],
    ['an attribute of another name', `<my-map :hash="'${value}'" [commit]="'${value}'" />`],
    ['what another token provides', `const t=new InjectionToken("API_SECRET");f({provide:u,useValue:"${value}"})`],
    ['a message with a name', `const e=new Error("bad_secret");f(e,"${value}x.js")`.replace(value, 'some/file')],
    ['what another factory provides', `{provide:API_SECRET,useClass:X},{provide:HASH,useFactory:()=>"${value}"}`],
    ['another context', `<HashContext value="${value}">`],
    ['an encoded text', `btoa("width:100%;height:auto")`],
    ['an address that is encoded', `btoa("https://acme.io/a-longer-path?x=1")`],
    ['bytes of a pair, without a scheme', `Buffer.from("svc-runs:${password}")`],
    ['a password that documentation shows', `requests.get(url, auth=("user", "password-of-user"))`],
    ['a message of a sign-in', `x.authWithPassword(e.email,"Your-Password")`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([]));
});
