// Secrets that only what a person reads beside them tells: captions, labels, kinds of fields; and what compilers of
// components make of them.

import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { genericSaid as said } from '../../../testing/generic-said.ts';

const value = random('generic/shown').bytes(16).toString('hex');

describe('finds behind a caption', () => {
  test.each([
    ['a colon', `<p>API secret: ${value}</p>`, 'sure'],
    ['a colon in an element', `<p><strong>API secret:</strong> ${value}</p>`, 'sure'],
    ['a colon and an element', `<p>Client secret: <code>${value}</code></p>`, 'sure'],
    ['a sentence', `x("p",null,"Your API secret is ${value}.")`, 'sure'],
    ['a description', `<dl><dt>Client secret</dt><dd>${value}</dd></dl>`, 'sure'],
    ['a row', `<tr>\n  <td>API key</td>\n  <td><code class="x">${value}</code></td>\n</tr>`, 'unsure'],
    ['a row in a text of code', String.raw`e('<td>API secret<\/td>\n<td>${value}<\/td>')`, 'sure'],
    ['a label', `<label for="a">Client secret</label><input id="a" value="${value}">`, 'sure'],
    ['a label around', `<label>Client secret <input value=${value}></label>`, 'sure'],
    ['a text of code', `x("p",null,"API secret: ${value}")`, 'sure'],
    ['a line of settings', `<pre>clientSecret: ${value}</pre>`, 'sure'],
    ['a field of lines', `<textarea name="client_secret" readonly>\n${value}\n</textarea>`, 'sure'],
  ])('%s', (_what, text, sure) => expect(said(text)).toEqual([`${sure} ${value}`]));
});

describe('finds beside a label, or by the kind of a field', () => {
  test.each([
    ['a hidden text', `<input type="password" value="${value}">`],
    ['a hidden text, its kind behind it', `<input value="${value}" class="x" type="password">`],
    ['a hidden text without quotes', `L("<input type=password value=${value}>")`],
    ['a hidden text of React', `(0,n.jsx)("input",{type:"password",defaultValue:"${value}"})`],
    ['a hidden text of Angular', `consts:[["type","password","value","${value}"]]`],
    ['a field by its name, not beside it', `<input name="client_secret" type="text" class="form" value="${value}">`],
    ['a field by its name without quotes', `<input name=client_secret value=${value}>`],
    ['a field by its id', `<input id="apiSecret" type="text" value="${value}">`],
    ['a field of Angular', `consts:[["name","client_secret","value","${value}"],["a","b"]]`],
    ['a field by what it is called', `<input readonly aria-label="Client secret" value="${value}">`],
    ['a field by its placeholder', `<input placeholder="API secret" value="${value}">`],
    ['a label of an object', `{label:"Client secret",value:"${value}"}`],
    ['a name of an object, not beside it', `{"name":"CLIENT_SECRET","scope":"all","value":"${value}"}`],
    ['an attribute without quotes', `L("<api-client api-secret=${value}>")`],
    ['a line of an element', `<pre>API_SECRET=${value}\nX=1</pre>`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('finds what compilers of components make of it', () => {
  test.each([
    ['an attribute of JSX', `return <C apiSecret={"${value}"} />`],
    ['an attribute of Lit', 'H`<api-client .apiSecret=${"' + value + '"}></api-client>`'],
    ['a signal of a class, minified', 'class e{apiSecret=Zr(`' + value + '`);static x=1}'],
    ['a call in an object, minified', `let t={clientSecret:U("${value}")}`],
    ['an input of Angular', `class A { apiSecret = input('${value}'); }`],
    ['a signal with a type', `class A { apiSecret = signal<any>('${value}'); }`],
    ['the default of a property of Svelte', `let n=er(t,"apiSecret",3,"${value}");`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('finds a literal with a caption', () => {
  test.each([
    ['of React', `(0,n.jsx)("dt",{children:"Client secret"}),(0,n.jsx)("dd",{className:"x-1",children:"${value}"})`],
    [
      'of React, an element deeper',
      `j("td",{children:"API secret"}),j("td",{children:j("code",{children:"${value}"})})`,
    ],
    ['of React, beside it', `(0,n.jsxs)("p",{children:["API secret: ",(0,n.jsx)("code",{children:"${value}"})]})`],
    ['of React, behind an element', `(0,n.jsxs)("p",{children:[(0,n.jsx)("b",{children:"API secret:"})," ${value}"]})`],
    ['of React of old', `e.createElement("dt",null,"Client secret"),e.createElement("dd",null,"${value}")`],
    [
      'of React while it is developed',
      `jsxDEV("dt", { children: "Client secret" }, void 0, false, this),\n jsxDEV("dd", { children: "${value}" }, void 0`,
    ],
    ['of a component', `(0,n.jsx)(Field,{label:"API secret",children:"${value}"})`],
    ['of a field behind a function', `j(TextField,{label:"API secret",onChange:()=>{},defaultValue:"${value}"})`],
    ['of a field inside', `j("label",{children:["API secret ",j("input",{value:"${value}",readOnly:!0})]})`],
    ['of a component in JSX', `<Field label="API secret">${value}</Field>`],
    ['of Vue', `k("td",null,"Client secret",-1),k("td",null,"${value}",-1)`],
    ['of Vue with attributes', `k("td",null,"Client secret"),k("td",{class:"a"},"${value}")`],
    ['of Angular', `a(0,"dt"),b(1,"Client secret"),c(),a(2,"dd"),b(3,"${value}"),c()`],
    ['of Svelte', `n.textContent = "Client secret"; t.textContent = "${value}";`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('finds what is copied or chosen', () => {
  test.each([
    ['behind a caption', `<span>API secret</span><button data-clipboard-text="${value}">Copy</button>`],
    [
      'by what the button says',
      `<button class="a" data-clipboard-text="${value}"><i class="c"></i> Copy API secret</button>`,
    ],
    ['by what the button is called', `<button title="Copy API secret" data-clipboard-text="${value}"></button>`],
    ['by what the button is called behind it', `<button data-clipboard-text="${value}" aria-label="Client secret">`],
    ['by a function', `onClick:()=>navigator.clipboard.writeText("${value}"),children:"Copy API secret"`],
    ['in a list', `<select name="api_secret"><option value="${value}">main</option></select>`],
    ['a property of the page', `<meta property="app:client_secret" content="${value}">`],
    ['a header of the page', `<meta http-equiv="X-Api-Secret" content="${value}">`],
    ['a property of data', `<meta itemprop="apiSecret" content="${value}">`],
    ['a field of an object', `[{field:"client_secret",value:"${value}"}]`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([`sure ${value}`]));
});

describe('leaves alone', () => {
  test.each([
    ['a caption without a value', '<label>Password</label><input value="" type="password">'],
    ['an instruction', '<p>Password: must-have-8-characters-or-more</p>'],
    ['a type', `interface A { token: TokenAndItsPosition; secret: string }`],
    ['a caption of another kind', `<dt>Commit</dt><dd>${value}</dd>`],
    ['a caption that says that it is public', `<dt>Public key</dt><dd>${value}</dd>`],
    ['a value behind another caption', `<dt>API secret</dt><dd>hidden</dd><dt>Commit</dt><dd>${value}</dd>`],
    ['a label of another object', `[{label:"Client secret"},{label:"Commit",value:"${value}"}]`],
    ['a field of another tag', `<input type="password"><input name="commit" value="${value}">`],
    ['a word as a hidden text', '<input type="password" value="placeholder-text">'],
    ['a call by a name of its own', `let e={apiSecret:translate("${value}")}`],
    ['a comparison', `e.apiSecretKind==f("${value}")`],
    [
      'a literal with another caption',
      `j("dt",{children:"Client secret"}),j("dd",{children:"hidden"}),j("dt",{children:"Commit"}),j("dd",{children:"${value}"})`,
    ],
    ['a caption without a value, and an id', `j("dt",{children:"Client secret"}),j(X,{id:"${value}"})`],
    ['a class behind a caption', `j("dt",{children:"Client secret"}),j("dd",{className:"${value}"})`],
    ['another text behind a caption', `j("b",{children:"Password"}),j("p",{children:"At-least-eight-characters"})`],
    ['a name as one word', `["client_secret","${value.slice(0, 4)}"],f("token"),g(null,"${value}")`],
    ['a caption of a table', `[{title:"Client secret",key:"a"},{title:"Commit",key:"${value}"}]`],
    ['what is copied with another caption', `<button data-clipboard-text="${value}">Copy commit</button>`],
    ['what a button copies of a page', `writeText("npm-install-acme-client-1"),children:"Copy API secret"`],
    ['a choice of another list', `<select name="commit"><option value="${value}">main</option></select>`],
  ])('%s', (_what, text) => expect(said(text)).toEqual([]));
});
