// Secrets without a format that a page shows to people: what tells of them is a caption, a label or the kind of a field, and
// what they are comes from a server while the page runs, so that they stand in no file.

import { random } from '@leakgate/fixture-tokens';
import { expect, onTestFinished, test } from 'vitest';
import { crawled } from './crawled.ts';
import { html, type Routes } from './target/route.ts';
import { serveRoutes } from './target/server.ts';

/** A page by its path, and what puts the secret into it. */
const PAGES: Readonly<Record<string, readonly [body: string, put: string]>> = {
  description: ['<dl><dt>Client secret</dt><dd id="it"></dd></dl>', 'it.textContent = secret'],
  row: ['<table><tr><td>API secret</td><td><code id="it"></code></td></tr></table>', 'it.textContent = secret'],
  blocks: ['<div><div>Client secret</div><div id="it"></div></div>', 'it.textContent = secret'],
  sentence: ['<p>Your API secret is <b id="it"></b></p>', 'it.textContent = secret'],
  shadow: ['<p id="it"></p>', 'it.attachShadow({mode: "closed"}).innerHTML = `<b>API secret:</b> ${secret}`'],
  labelled: ['<label for="it">Client secret</label><input id="it">', 'it.value = secret'],
  around: ['<label>Client secret <input id="it"></label>', 'it.value = secret'],
  named: ['<input id="it" aria-label="API secret" readonly>', 'it.value = secret'],
  hidden: ['<input id="it" type="password">', 'it.value = secret'],
  lines: ['<textarea id="it" name="client_secret"></textarea>', 'it.value = secret'],
};
const PATHS = Object.keys(PAGES);

function secretOf(path: string): string {
  return random(`shown ${path}`).bytes(16).toString('hex');
}

function routes(): Routes {
  const links = PATHS.map((path) => `<a href="/${path}">${path}</a>`).join('');
  const pages = Object.entries(PAGES).flatMap(([path, [body, put]]) => [
    [
      `/${path}`,
      html(`${body}<script>
        fetch('/text/${path}').then((answer) => answer.text()).then((text) => {
          const secret = text.slice(2);
          const it = document.getElementById('it');
          ${put};
        });
      </script>`),
    ],
    // Two letters more, so that nobody takes the answer for the secret.
    [`/text/${path}`, { type: 'text/plain', body: `zz${secretOf(path)}` }],
  ]);
  return { '/': html(links), ...(Object.fromEntries(pages) as Routes) };
}

test('what a page shows with a caption is found where it stands', async () => {
  const served = await serveRoutes(routes);
  onTestFinished(served.close);
  const { findings } = await crawled(`${served.origin}/`);
  const places = findings
    .filter(({ rule, verdict }) => rule === 'generic-secret' && verdict === 'error')
    .flatMap((finding) => finding.places)
    .filter(({ surface }) => surface === 'dom');
  expect(new Set(places.map(({ artifact }) => new URL(artifact).pathname.slice(1)))).toEqual(new Set(PATHS));
});
