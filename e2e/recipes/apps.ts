// The same small app in every framework: a button that calls an address, and a value that only the server has.

/** The files of an app, by path, with a value that its scripts hold and one that its server holds. */
export type App = (browser: string, server: string) => Readonly<Record<string, string>>;

const call = (value: string): string =>
  `const call = () => fetch('/ask', { headers: { authorization: 'token ${value}' } });`;
const key = (value: string): string => `const key = '${value}';`;

const svelteKit: App = (browser, server) => ({
  'src/app.html':
    '<!doctype html>\n<html lang="en">\n<head>%sveltekit.head%</head>\n<body>%sveltekit.body%</body>\n</html>\n',
  'src/routes/+layout.js': 'export const prerender = true;\n',
  'src/routes/+page.server.js': `${key(server)}\nexport const load = () => ({ length: key.length });\n`,
  'src/routes/+page.svelte': [
    '<script>',
    '  export let data;',
    `  ${call(browser)}`,
    '</script>',
    '<button on:click={call}>{data.length}</button>',
    '',
  ].join('\n'),
});

const next: App = (browser, server) => ({
  'app/layout.jsx': [
    'export default function Layout({ children }) {',
    '  return (',
    '    <html lang="en">',
    '      <body>{children}</body>',
    '    </html>',
    '  );',
    '}',
    '',
  ].join('\n'),
  'app/page.jsx': [
    "import { Ask } from './ask.jsx';",
    key(server),
    'export default function Page() {',
    '  return <Ask length={key.length} />;',
    '}',
    '',
  ].join('\n'),
  'public/robots.txt': 'User-agent: *\n',
  'app/ask.jsx': [
    "'use client';",
    call(browser),
    'export function Ask({ length }) {',
    '  return <button onClick={call}>{length}</button>;',
    '}',
    '',
  ].join('\n'),
});

const nuxt: App = (browser, server) => ({
  'app/app.vue': [
    '<script setup>',
    call(browser),
    '</script>',
    '<template><button @click="call">ask</button></template>',
    '',
  ].join('\n'),
  'server/api/length.js': `${key(server)}\nexport default defineEventHandler(() => key.length);\n`,
});

/** More than Astro writes into a page: what is smaller is in no bundle. */
const LONG = 'a word '.repeat(1000);

const astro: App = (browser, server) => ({
  'src/pages/index.astro': [
    '---',
    key(server),
    '---',
    '<html lang="en">',
    '  <head><title>Ask</title></head>',
    '  <body>',
    '    <button>{key.length}</button>',
    "    <script>import '../call.js';</script>",
    '  </body>',
    '</html>',
    '',
  ].join('\n'),
  'src/call.js': `${call(browser)}\ndocument.querySelector('button').onclick = call;\nconsole.log('${LONG}');\n`,
});

const reactRouter: App = (browser, server) => ({
  // What is missing here it would install.
  'package.json': '{ "type": "module", "dependencies": { "isbot": "^5.0.0" } }\n',
  'app/root.jsx': [
    "import { Outlet, Scripts } from 'react-router';",
    'export default function Root() {',
    '  return (',
    '    <html lang="en">',
    '      <head />',
    '      <body>',
    '        <Outlet />',
    '        <Scripts />',
    '      </body>',
    '    </html>',
    '  );',
    '}',
    '',
  ].join('\n'),
  'app/routes.js': [
    "import { index } from '@react-router/dev/routes';",
    '',
    "export default [index('routes/home.jsx')];",
    '',
  ].join('\n'),
  'app/key.server.js': `export ${key(server)}\n`,
  'app/routes/home.jsx': [
    "import { key } from '../key.server.js';",
    'export const loader = () => ({ length: key.length });',
    call(browser),
    'export default function Home({ loaderData }) {',
    '  return <button onClick={call}>{loaderData.length}</button>;',
    '}',
    '',
  ].join('\n'),
});

/** The names of the recipes. */
export type AppName = 'SvelteKit' | 'Next.js' | 'Nuxt' | 'Astro' | 'React Router';

/** The apps, by the names of their recipes. */
export const APPS: Readonly<Record<AppName, App>> = {
  SvelteKit: svelteKit,
  'Next.js': next,
  Nuxt: nuxt,
  Astro: astro,
  'React Router': reactRouter,
};
