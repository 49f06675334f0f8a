// What has no format is told by what the code gives it to, also where neither stands beside the other.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { parseScript } from '../testing/parse-script.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-01'), abilities: { parse: parseScript } });

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const secret = random('named-secrets').chars(ALPHABET, 36);
const base64 = Buffer.from(secret).toString('base64');
const hex = Buffer.from(secret).toString('hex');
const percent = hex.replaceAll(/../g, '%$&');
/** Other code, so that no name is near its use. */
const CODE = `function g(a,b){return a.map(c=>c.x+b)}g([{x:1}],2);`.repeat(20);

function found(code: string): readonly string[] {
  const { sightings, problems } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: code });
  expect(problems).toEqual([]);
  return sightings.map(({ rule, span }) => `${rule.id} ${code.slice(span.start, span.end)}`);
}

describe('a secret without a format', () => {
  test.each<[string, string, string]>([
    ['a constant in a header', `const r="${secret}";${CODE}f({headers:{"X-Api-Key":r}});h({"X-Api-Key":r})`, secret],
    ['a constant behind a scheme', `var r="${secret}";${CODE}f({headers:{Authorization:"Bearer "+r}});h(r)`, secret],
    [
      'a constant in a template behind a scheme',
      `var r=\`${secret}\`;${CODE}f({headers:{Authorization:\`Bearer \${r}\`}});h(r)`,
      secret,
    ],
    ['a constant that is concatenated', `var r="${secret}";${CODE}f({Authorization:"Bearer ".concat(r)});h(r)`, secret],
    ['a constant behind a rarer scheme', `var r="${secret}";${CODE}f({Authorization:\`Token \${r}\`});h(r)`, secret],
    ['a constant behind one, joined', `var r="${secret}";${CODE}h.set("Authorization","ApiKey "+r);h(r)`, secret],
    [
      'a constant that a header is set to',
      `var r="${secret}";${CODE}x.setRequestHeader("X-Auth-Token",r);h(r)`,
      secret,
    ],
    ['a constant of a property', `let r='${secret}';${CODE}f({url:u,clientSecret:r});h(r)`, secret],
    [
      'a constant that a bundler exports',
      `const r="${secret}";${CODE}w.d(t,{f:()=>g,clientSecret:()=>r});h(r)`,
      secret,
    ],
    [
      'a constant that a bundler exports in ES5',
      `var r="${secret}";${CODE}w.d(t,{f:function(){return g},clientSecret:function(){return r}});h(r)`,
      secret,
    ],
    [
      'a constant that is exported by another name',
      `const r="${secret}";${CODE}h(r);export{g as f,r as clientSecret};`,
      secret,
    ],
    [
      'a constant that a getter exports',
      `Object.defineProperty(e,"clientSecret",{enumerable:!0,get:function(){return r}});const r="${secret}";h(r)`,
      secret,
    ],
    ['a constant that a call exports', `p(t,"clientSecret",(()=>r));${CODE}const r="${secret}";h(r)`, secret],
    ['a constant that a call gives a name', `e("clientSecret",r);${CODE}const r="${secret}";h(r)`, secret],
    ['a constant that is assigned to a property', `const r="${secret}";${CODE}exports.clientSecret=r;h(r)`, secret],
    ['a parameter of an address', `var r="${secret}";${CODE}f(\`https://a.io/?client_secret=\${r}&x=1\`);h(r)`, secret],
    ['a parameter that is joined', `var r="${secret}";${CODE}f("https://a.io/?client_secret="+r+"&x="+y);h(r)`, secret],
    ['a parameter in ES5', `var r="${secret}";${CODE}f("a=".concat(x,"&client_secret=").concat(r));h(r)`, secret],
    [
      'two halves',
      `var r="${secret.slice(0, 18)}",s="${secret.slice(18)}";${CODE}f({clientSecret:r+s});h(r,s)`,
      secret,
    ],
    ['one of three', `f({apiSecret:e==="a"?"dev-value":e==="b"?"${secret}":""})`, secret],
    ['one of two, by a short text', `const apiSecret = x === 'a' ? "${secret}" : "";`, secret],
    ['one of two', `f({url:u,apiSecret:x.prod?"${secret}":"test"})`, secret],
    ['one of two, by a text', `f({apiSecret:location.hostname==="localhost"?"dev":"${secret}"})`, secret],
    ['where nothing else is there', `var e;f({apiSecret:(e=x.secret)!==null&&e!==void 0?e:"${secret}"})`, secret],
    ['in base64', `f({clientSecret:atob("${base64}")})`, base64],
    ['in base64, as bytes', `f({clientSecret:Buffer.from("${base64}","base64").toString()})`, base64],
    ['in percent escapes', `f({clientSecret:decodeURIComponent("${percent}")})`, percent],
    ['in a field that has become a call', `class A{constructor(){d(this,"clientSecret","${secret}")}}`, secret],
    [
      'an argument of a payload',
      `window.__NUXT__=(function(a,b,c){return {data:[{clientSecret:b,n:a}],e:a,b:c}}(null,"${secret}",true));`,
      secret,
    ],
    [
      'an argument of a payload that assigns its parts',
      `window.__NUXT__=(function(a,b,c,d){a.clientSecret=c;return {data:[a,d],x:b}}({},"eu-1 (a)","${secret}",{}));`,
      secret,
    ],
    [
      'an argument of a function in another',
      `${CODE}f(function(){h([(function(a){return {clientSecret:a}}("${secret}"))])})`,
      secret,
    ],
    [
      'a constant in a header, in a text that is run',
      `eval("const k = '${secret}';\\nf({\\n  headers: { \\"X-Api-Key\\": k }\\n});\\n//# sourceURL=webpack:///a.js?")`,
      secret,
    ],
    [
      'halves in a text that is run',
      `${CODE}eval(n.ts("f({clientSecret:\\"${secret.slice(0, 18)}\\"+\\"${secret.slice(18)}\\"})\\n//# sourceURL=a"))`,
      `${secret.slice(0, 18)}\\"+\\"${secret.slice(18)}`,
    ],
    ['in a static field that has become a call', `class A{}d(A,"clientSecret","${secret}")`, secret],
  ])('%s', (_, code, carried) => {
    const all = found(code);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^generic-secret /);
    expect(carried).toContain(all[0]?.slice('generic-secret '.length));
  });

  test.each([
    ['of a literal', `f({headers:{Authorization:"Basic "+btoa("reports:${secret}")}})`],
    [
      'of constants',
      `var u="reports",p="${secret}";f({Authorization:"Basic ".concat(btoa("".concat(u,":").concat(p)))});h(p)`,
    ],
    ['by a buffer', `f({Authorization:"Basic "+Buffer.from("reports"+":"+"${secret}").toString("base64")})`],
  ])('as the password of a header: %s', (_, code) => {
    expect(found(code).join()).toMatch(/^generic-secret /);
  });

  test.each([
    ['in a template', `var u="svc",p="${secret}";${CODE}f(\`https://\${u}:\${p}@db.acme.io/x\`);h(u,p)`],
    ['joined', `var u="svc",p="${secret}";${CODE}f("https://"+u+":"+p+"@db.acme.io/x");h(u,p)`],
    ['in ES5', `var u="svc",p="${secret}";${CODE}f("https://".concat(u,":").concat(p,"@db.acme.io/x"));h(u,p)`],
  ])('as the password of an address: %s', (_, code) => {
    expect(found(code).join()).toMatch(/^url-embedded-credentials /);
  });
});

describe('no secret', () => {
  test.each([
    ['a constant of another function', `function a(){var r="${secret}";h(r)}function b(r){f({"X-Api-Key":r})}`],
    [
      'a constant that is something else in between',
      `function a(){var r="${secret}";h(r)}var r=w();f({clientSecret:r})`,
    ],
    ['a constant that nothing says a word of', `var r="${secret}";${CODE}f({id:r,hash:r,chunk:"Data "+r})`],
    ['the field of a name that says nothing', `class A{constructor(){d(this,"chunkHash","${secret}")}}`],
    ['what a function returns inside of one of a telling name', `f({clientSecret(){return [1].map(()=>"${base64}")}})`],
    ['another argument of a payload', `w=(function(a,b){return {clientSecret:a,hash:b}}("","${secret}"));`],
    ['a picture', `f({image:atob("${base64}")})`],
    ['a word', `var r="current-password";f({password:r,autocomplete:r})`],
    ['one of two words', `f({password:x?"current-password":"new-password-2"})`],
  ])('%s', (_, code) => {
    expect(found(code)).toEqual([]);
  });
});
