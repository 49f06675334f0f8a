// What pages do in windows that they open: no link leads there, and the window is gone with its page.

import { DEFAULT_SALT, fingerprint, Secret, type Surface } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { concealed } from './target/conceal.ts';
import { html, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

/** A page, and the one that it opens, with a text that is made at run time, `TOKEN`; under which surface that is found. */
interface Opening {
  readonly name: string;
  readonly surface: Surface;
  readonly does: string;
  /** What the opened page does, where it has an address: `/opened/…`. */
  readonly opened?: string;
}

const BLANK = 'const made = open("");';
const OPENED = 'const made = open(ADDRESS); made.onload = () =>';
const WRITTEN = 'open(URL.createObjectURL(new Blob(["<p>" + TOKEN], { type: "text/html" }))';

const OPENINGS: readonly Opening[] = [
  { name: 'variable', surface: 'window-global', does: `${BLANK} made.kept = { token: TOKEN };` },
  { name: 'name', surface: 'history', does: `${BLANK} made.name = TOKEN;` },
  { name: 'state', surface: 'history', does: `${BLANK} made.history.replaceState({ token: TOKEN }, "");` },
  { name: 'item', surface: 'session-storage', does: `${BLANK} made.sessionStorage.setItem("token", TOKEN);` },
  { name: 'console', surface: 'console', does: `${BLANK} made.console.log(TOKEN);` },
  {
    name: 'script',
    surface: 'script',
    does: `${BLANK} made.document.write("<script>var made = '" + TOKEN + "'.length</" + "script>");`,
  },
  { name: 'style', surface: 'css', does: `${BLANK} ${style('made')}` },
  { name: 'blob', surface: 'dom', does: `${WRITTEN});` },
  { name: 'blob without opener', surface: 'dom', does: `${WRITTEN}, "", "noopener");` },
  { name: 'given variable', surface: 'window-global', does: `${OPENED} { made.kept = TOKEN; };` },
  { name: 'given text', surface: 'dom', does: `${OPENED} made.document.body.append(TOKEN);` },
  { name: 'given item', surface: 'session-storage', does: `${OPENED} made.sessionStorage.setItem("token", TOKEN);` },
  {
    name: 'asked for',
    surface: 'window-global',
    does: 'window.answer = () => TOKEN; open(ADDRESS);',
    opened: 'window.kept = opener?.answer();',
  },
  {
    name: 'answer',
    surface: 'window-global',
    does: 'const made = open(ADDRESS); onmessage = () => made.postMessage(TOKEN, "*");',
    opened: 'onmessage = ({ data }) => { window.kept = data; }; opener?.postMessage("ready", "*");',
  },
  {
    name: 'link of its own',
    surface: 'window-global',
    does: 'const link = document.createElement("a"); link.href = ADDRESS; link.target = "_blank"; link.rel = "opener"; document.body.append(link); window.answer = () => TOKEN; link.click(); link.remove();',
    opened: 'window.kept = opener?.answer();',
  },
];

function style(made: string): string {
  return `const sheet = new ${made}.CSSStyleSheet(); sheet.insertRule("p { --token: '" + TOKEN + "' }"); ${made}.document.adoptedStyleSheets = [sheet];`;
}

const tokenOf = ({ name }: Opening): string => sample('github-pat-classic', `window ${name}`).value;
/** All of one kind, so that their memory is read once. */
const CALL = { maxPerShape: OPENINGS.length };

function routes(textOf: (opening: Opening) => string): Routes {
  const pages = OPENINGS.map((opening, at) => {
    const does = opening.does.replaceAll('TOKEN', textOf(opening)).replaceAll('ADDRESS', `"/opened/${at}"`);
    return [`/pages/${at}`, html(`<script>(() => { ${does} })();</script>`)] as const;
  });
  const opened = OPENINGS.map(
    (opening, at) => [`/opened/${at}`, html(`<script>${opening.opened ?? ''}</script>`)] as const,
  );
  const links = pages.map(([path]) => `<a href="${path}">page</a>`);
  return { '/': html(links.join('')), ...Object.fromEntries([...pages, ...opened]) };
}

test('what stands in windows that pages open is found', async () => {
  const served = await serveRoutes(() => routes((opening) => concealed(tokenOf(opening))));
  onTestFinished(served.close);
  const { findings, problems } = await crawled(`${served.origin}/`, CALL);
  const seen = OPENINGS.map((opening) => {
    const wanted = fingerprint(new Secret(tokenOf(opening)), DEFAULT_SALT);
    const places = findings.find((each) => each.fingerprint === wanted)?.places ?? [];
    const surfaces = places.map(({ surface }) => surface);
    return `${opening.name}: ${surfaces.includes(opening.surface) ? opening.surface : `only ${surfaces.join()}`}`;
  });
  expect(seen).toEqual(OPENINGS.map(({ name, surface }) => `${name}: ${surface}`));
  const places = findings.flatMap((finding) => finding.places.map(({ artifact }) => artifact));
  expect(places.filter((address) => !address.startsWith(served.origin))).toEqual([]);
  expect(problems.filter(({ effect }) => effect === 'blind')).toEqual([]);
});

test('nothing is found in windows where there is nothing', async () => {
  const served = await serveRoutes(() => routes(({ name }) => JSON.stringify(name.replaceAll(' ', '-'))));
  onTestFinished(served.close);
  const { findings, problems, outcome } = await crawled(`${served.origin}/`, CALL);
  expect({ findings, outcome, problems }).toEqual({ findings: [], outcome: 'clean', problems: [] });
});
