// A page is read when it has come to rest: what its scripts do a moment after it has loaded is seen as it stands then.

import { DEFAULT_SALT, fingerprint, Secret, type Surface } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { concealed } from './target/conceal.ts';
import { html, script, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

/** What a page does when it has loaded: `TOKEN` is made at run time, `LATE` is an address that answers with it. */
interface Late {
  readonly name: string;
  readonly does: string;
  readonly surface: Surface;
}

const SHOW = 'document.body.append(TOKEN)';
const WORKER = 'new Worker(URL.createObjectURL(new Blob(["setTimeout(() => postMessage(1), 80)"])))';
const SHEET = 'new CSSStyleSheet()';

const LATE: readonly Late[] = [
  { name: 'timer fetches', does: 'setTimeout(() => fetch(LATE), 100)', surface: 'response-body' },
  { name: 'timer asks for a script', does: 'setTimeout(() => add("script", { src: LATE }), 80)', surface: 'script' },
  {
    name: 'answer is shown',
    does: 'setTimeout(async () => document.body.append(await (await fetch(LATE)).text()), 80)',
    surface: 'dom',
  },
  { name: 'timer shows', does: `setTimeout(() => ${SHOW}, 100)`, surface: 'dom' },
  { name: 'timers follow each other', does: `after(6, 40, () => ${SHOW})`, surface: 'dom' },
  { name: 'frames are drawn', does: `frames(6, () => ${SHOW})`, surface: 'dom' },
  { name: 'page is idle', does: `requestIdleCallback(() => ${SHOW})`, surface: 'dom' },
  { name: 'task is put off', does: `scheduler.postTask(() => ${SHOW}, { delay: 100 })`, surface: 'dom' },
  { name: 'worker answers', does: `(self.kept = ${WORKER}).onmessage = () => ${SHOW}`, surface: 'dom' },
  {
    name: 'closed tree is filled',
    does: `const root = add("div", {}).attachShadow({ mode: "closed" }); setTimeout(() => root.append(TOKEN), 100)`,
    surface: 'dom',
  },
  {
    name: 'value is put in',
    does: 'const field = add("input", {}); setTimeout(() => { field.value = TOKEN; }, 100)',
    surface: 'dom',
  },
  {
    name: 'frame is put in',
    does: 'setTimeout(() => add("iframe", { srcdoc: "<p>" + TOKEN }), 100)',
    surface: 'dom',
  },
  {
    name: 'style is adopted',
    does: `const sheet = ${SHEET}; document.adoptedStyleSheets = [sheet]; setTimeout(() => sheet.insertRule("p { --t: '" + TOKEN + "' }"), 100)`,
    surface: 'css',
  },
  { name: 'global is made', does: 'setTimeout(() => { self.late = TOKEN; }, 100)', surface: 'window-global' },
  { name: 'cookie is set', does: 'setTimeout(() => { document.cookie = "late=" + TOKEN; }, 100)', surface: 'cookie' },
  {
    name: 'item is stored',
    does: 'setTimeout(() => sessionStorage.setItem("late", TOKEN), 100)',
    surface: 'session-storage',
  },
  {
    name: 'state is replaced',
    does: 'setTimeout(() => history.replaceState({ late: TOKEN }, ""), 100)',
    surface: 'history',
  },
  { name: 'busy page draws', does: `frames(1e9); setTimeout(() => ${SHOW}, 200)`, surface: 'dom' },
  { name: 'busy page shows', does: `setInterval(() => undefined, 5); setTimeout(() => ${SHOW}, 200)`, surface: 'dom' },
];

const COMMON = `
  const add = (name, changes) => { const made = Object.assign(document.createElement(name), changes); document.body.append(made); return made; };
  const after = (times, ms, end) => setTimeout(() => times > 1 ? after(times - 1, ms, end) : end(), ms);
  const frames = (times, end) => requestAnimationFrame(() => times > 1 ? frames(times - 1, end) : end());`;

const tokenOf = ({ name }: Late): string => sample('github-pat-classic', `rest ${name}`).value;
const pathOf = ({ name }: Late): string => `/${name.replaceAll(' ', '-')}`;

function pageOf(late: Late) {
  const does = late.does
    .replaceAll('TOKEN', concealed(tokenOf(late)))
    .replaceAll('LATE', concealed(`/late${pathOf(late)}`));
  return html(`<script>(() => { ${COMMON} addEventListener('load', () => { ${does} }); })();</script>`);
}

function routes(): Routes {
  const pages = LATE.map((late) => [pathOf(late), pageOf(late)] as const);
  const answers = LATE.map((late) => [`/late${pathOf(late)}`, script(`'${tokenOf(late)}'`)] as const);
  const links = LATE.map((late) => `<a href="${pathOf(late)}">${late.name}</a>`);
  return { '/': html(links.join('')), ...Object.fromEntries([...pages, ...answers]) };
}

test('what a page does a moment after it has loaded is seen', async () => {
  const served = await serveRoutes(routes);
  onTestFinished(served.close);
  const { findings, problems } = await crawled(`${served.origin}/`);
  const seen = LATE.map((late) => {
    const wanted = fingerprint(new Secret(tokenOf(late)), DEFAULT_SALT);
    const places = findings.find((each) => each.fingerprint === wanted)?.places ?? [];
    return `${late.name}: ${places.some(({ surface }) => surface === late.surface) ? late.surface : 'unseen'}`;
  });
  expect(seen).toEqual(LATE.map(({ name, surface }) => `${name}: ${surface}`));
  expect(problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
});
