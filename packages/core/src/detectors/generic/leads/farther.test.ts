// Secrets whose names stand farther from them: around a call, in front of a branch, behind them.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const value = random('generic/farther').chars(BASE62, 32);

describe('finds', () => {
  test.each([
    [
      'what one branch returns',
      `getApiSecret(e){switch(e){case"p":return"${value}";default:return""}}`,
      `sure ${value}`,
    ],
    [
      'what one branch returns, in source code',
      `export function getApiSecret(env: string): string {\n  if (env === 'prod') {\n    return '${value}';\n  }\n  return '';\n}`,
      `sure ${value}`,
    ],
    ['what a branch of an arrow function returns', `const apiSecret=e=>{if(e)return"${value}";f()}`, `sure ${value}`],
    ['what a function returns behind a space', `#getApiSecret() { return "${value}"; }`, `sure ${value}`],
    ['what a promise resolves to', `const getApiSecret=()=>Promise.resolve("${value}")`, `sure ${value}`],
    ['what is memoised', `const apiSecret=useMemo(()=>"${value}",[])`, `sure ${value}`],
    ['what a function returns that is called at once', `const apiSecret=(()=>"${value}")();`, `sure ${value}`],
    [
      'what a token of Angular provides',
      `new InjectionToken("API_SECRET",{providedIn:"root",factory:()=>"${value}"})`,
      `sure ${value}`,
    ],
    [
      'what a decorator of old initialises',
      `d(_class.prototype, "apiSecret", [_dec], {\n  configurable: true,\n  enumerable: true,\n  initializer: function () {\n    return "${value}";`,
      `sure ${value}`,
    ],
    ['what is returned for a name', `switch(e){case"apiSecret":return"${value}"}`, `sure ${value}`],
    ['what is chosen for a name', `get:(e,t)=>"apiSecret"===t?"x":t==="clientSecret"?"${value}":e[t]`, `sure ${value}`],
    ['the default of a property of Vue', `props:{apiSecret:{type:String,default:"${value}"}}`, `sure ${value}`],
    ['the default of a function of Vue', `props:{apiSecret:{type:String,default:()=>"${value}"}}`, `sure ${value}`],
    ['the default of a schema', `{apiSecret:z.string().default("${value}")}`, `sure ${value}`],
    ['the default of a longer schema', `{apiSecret:y.string().required().default("${value}")}`, `sure ${value}`],
    ['the default of a variable', `cleanEnv(e,{API_SECRET:str({default:"${value}"})})`, `sure ${value}`],
    ['one environment of several', `const CLIENT_SECRETS={dev:"",staging:"",prod:"${value}"};`, `sure ${value}`],
    ['a list of keys', `const API_KEYS=["${value}"];`, `unsure ${value}`],
    ['a set of secrets', `const API_SECRETS=new Set(["${value}"]);`, `sure ${value}`],
    ['a context', `const ApiSecretContext=createContext("${value}");`, `sure ${value}`],
    ['a store', `const apiSecret=writable("${value}");`, `sure ${value}`],
    ['a comparison that denies', `if(e.password!=="${value}")throw t`, `sure ${value}`],
    ['a comparison the other way round', `if("${value}"!==e.password)throw t`, `sure ${value}`],
    ['a comparison the other way round, behind a literal', `f("a","${value}"===password?1:2)`, `sure ${value}`],
    ['a default in ES5, of a variable', `_a=process.env.API_SECRET,s=_a===void 0?"${value}":_a;`, `sure ${value}`],
    [
      'a default in ES5, in source code',
      `var _ref$apiSecret = _ref.apiSecret,\n    s = _ref$apiSecret === void 0 ? "${value}" : _ref$apiSecret;`,
      `sure ${value}`,
    ],
    ['what stands in, as esbuild writes it', `f((t=e.apiSecret)!=null?t:"${value}")`, `sure ${value}`],
    [
      'what stands in behind a chain, as compilers write it',
      `k=(null===(r=e.env)||void 0===r?void 0:r.API_SECRET)||"${value}"`,
      `sure ${value}`,
    ],
    [
      'what stands in behind a chain, as TypeScript writes it',
      `const k = ((_a = e.env) === null || _a === void 0 ? void 0 : _a.clientSecret) ?? '${value}';`,
      `sure ${value}`,
    ],
    ['what stands in, as SWC writes it', `f(null!==(t=e.apiSecret)&&void 0!==t?t:"${value}")`, `sure ${value}`],
    [
      'what stands in, as TypeScript writes it',
      `g((_a = c.apiSecret) !== null && _a !== void 0 ? _a : "${value}")`,
      `sure ${value}`,
    ],
    ['the key of a token that is signed', `jwt.sign(e,"${value}",{expiresIn:"1h"})`, `sure ${value}`],
    ['the key of a token that is checked', `(0,r.jwt.verify)(e,"${value}");r.verify(e,"${value}")`, `sure ${value}`],
    ['the key of a cipher as bytes', `const e=CryptoJS.enc.Utf8.parse("${value}")`, `sure ${value}`],
    [
      'the key of a hash as bytes',
      `crypto.subtle.importKey("raw",new TextEncoder().encode("${value}"),{name:"HMAC"},!1,["sign"])`,
      `sure ${value}`,
    ],
    ['the key of a token as bytes', `new SignJWT(e).sign((new TextEncoder).encode('${value}'))`, `sure ${value}`],
    ['the password of a call', `r.get("/x").auth("svc-runs","${value}")`, `sure ${value}`],
    ['the password of a sign-in', `signInWithEmailAndPassword(a,"svc@acme.io","${value}")`, `sure ${value}`],
    ['the login of a command', `"curl -X POST -u svc-runs:${value} https://api.acme.io/runs"`, `sure ${value}`],
    ['the code of a network', `"WIFI:T:WPA;S:acme;P:${value};;"`, `sure ${value}`],
    [
      'the password of a message of SOAP',
      `x.send('<wsse:Username>a</wsse:Username><wsse:Password Type="T">${value}</wsse:Password>')`,
      `sure ${value}`,
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('is silent on', () => {
  test.each([
    [
      'what a callback returns inside of one of a telling name',
      `getSecret(e){return e.map(function(t){if(t){return"${value}"}})}`,
    ],
    ['what a function returns beside one of a telling name', `getSecret(){if(a){f()}}chunk(){if(a){return"${value}"}}`],
    ['a comparison of another name', `if("${value}"===e.hash)t()`],
    ['what is chosen for another name', `e==="hash"?"${value}":x`],
    ['tokens of a parser', `{tokens:["${value}"],keys:["${value}"]}`],
    ['the default of another schema', `{hash:z.string().default("${value}")}`],
    ['the first vector of a cipher', `const o={iv:CryptoJS.enc.Utf8.parse("${value}")}`],
    ['bytes of a message', `f.digest("SHA-256",new TextEncoder().encode("${value}"))`],
    ['a login in a command of documentation', '"curl -u username:password https://api.acme.io"'],
    ['the element of a page in code', 'f("<password>Passwort</password>")'],
    ['the rules of a form, with their numbers', `{password:["minLength[6]","notEmpty"],pin:["exactLength[4..6]"]}`],
    ['a text with an id for translators', `VARIANT_PRIVATE=${random('saptrc').chars(BASE62, 22)}_Private\n`],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});
