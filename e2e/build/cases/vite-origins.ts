import { join } from 'node:path';
import { leakgate } from 'leakgate/vite';
import type { Plugin } from 'vite';
import { tinyApp } from '../apps/tiny.ts';
import type { BuildCase } from '../case.ts';
import type { Plant } from '../plants.ts';
import type { Project } from '../project.ts';
import { clean, CLEAN, github, placeless, stopped, vite } from './vite-case.ts';

/** A module as a person wrote it, and as a compiler left it: without comments, in fewer lines. */
const SOURCE =
  "// Careless.\n// Mend it.\nexport const call = (): void =>\n  void fetch('/x', { headers: { a: '@@github@@' } });\n";
const BUILT = "export const call = () => void fetch('/x', { headers: { a: '@@github@@' } });\n";

/** A map that leads the one line of `BUILT` to the start of the third of `SOURCE`; the source is beside it. */
function mapOf(source: string): string {
  return JSON.stringify({ version: 3, sources: [source], names: [], mappings: 'AAEA' });
}

/** A package as they are published: code, map and sources. */
const builtPackage: BuildCase['files'] = tinyApp(["import { call } from 'careless';", 'call();'], {
  'node_modules/careless/package.json':
    '{ "name": "careless", "version": "1.0.0", "type": "module", "main": "dist/call.js" }\n',
  'node_modules/careless/dist/call.js': `${BUILT}//# sourceMappingURL=call.js.map\n`,
  'node_modules/careless/dist/call.js.map': mapOf('../src/call.ts'),
  'node_modules/careless/src/call.ts': SOURCE,
});

function packageOf(code: string): BuildCase['files'] {
  return tinyApp(["import { call } from 'careless';", 'call();'], {
    'node_modules/careless/package.json':
      '{ "name": "careless", "version": "1.0.0", "type": "module", "main": "index.js" }\n',
    'node_modules/careless/index.js': code,
  });
}

const joinedInPackage = packageOf(
  "// Careless.\nconst head = 'ghp_';\nexport const call = () => fetch(head + '@@github@@'.slice(4));\n",
);
const unusedInPackage = packageOf("export const call = () => fetch('/x');\nexport const unused = '@@github@@';\n");

/** A value without a format. */
const password: Plant = {
  key: 'password',
  rule: 'known-value',
  file: 'src/main.ts',
  surface: 'chunk',
  artifact: 'assets/index.js',
  anchor: '__KEY__',
  env: 'DEPLOY_SECRET',
};

/** One of which not even the environment knows. */
const phrase: Plant = {
  key: 'phrase',
  phrase: true,
  rule: 'generic-secret',
  file: 'src/settings.ts',
  surface: 'chunk',
  artifact: 'assets/index.js',
};

/** Where a value comes from that no literal of a script holds. */
const origins: readonly BuildCase[] = [
  vite('a constant of another module', {
    files: tinyApp(["import { KEY } from './config.ts';", 'console.log(KEY);'], {
      'src/config.ts': "// Settings.\nexport const KEY = '@@github@@';\n",
    }),
    expected: stopped([{ ...github, file: 'src/config.ts' }]),
  }),
  vite('a constant of another module, joined to letters', {
    files: tinyApp(["import { KEY } from './key';", 'console.log(`v1${KEY}`);'], {
      'src/key.ts': "export const KEY = '@@github@@';\n",
    }),
    expected: stopped([{ ...github, file: 'src/key.ts' }]),
  }),
  vite('a password that only its name tells, which the minifier takes, beside a token', {
    files: tinyApp(["import { dbPassword } from './settings';", "console.log('@@github@@', dbPassword);"], {
      'src/settings.ts': "export const dbPassword = '@@phrase@@';\n",
    }),
    plants: [github, phrase],
    expected: stopped([github, phrase]),
  }),
  vite('a constant of another module, with maps', {
    files: tinyApp(["import { KEY } from './config.ts';", 'console.log(KEY);'], {
      'src/config.ts': "// Settings.\nexport const KEY = '@@github@@';\n",
    }),
    config: () => ({ build: { sourcemap: true } }),
    expected: stopped([{ ...github, file: 'src/config.ts' }], { maps: 'external' }),
  }),
  vite('a chain of imports, with the column, the variable and its file', {
    files: tinyApp(["import { call } from './api/client.ts';", 'call();'], {
      '.env.production': 'DEPLOY_SECRET=@@password@@\n',
      'src/api/client.ts':
        "import { server } from '../config/server.ts';\nexport const call = (): unknown => fetch(server.url, server);\n",
      'src/config/server.ts':
        "// Settings.\nexport const server = { url: '/x', headers: { a: '@@github@@', b: __KEY__ } };\n",
    }),
    plants: [github, password],
    config: ({ value }) => ({ define: { __KEY__: JSON.stringify(value('password')) } }),
    options: { failOn: 'never' },
    expected: {
      kind: 'passes',
      // Pieces of what is printed: the place, the chain, and whose value it is.
      prints:
        /from src\/config\/server\.ts:2:51 src\/config\/server\.ts ← src\/api\/client\.ts ← src\/main\.ts.*value of DEPLOY_SECRET from \.env\.production.*from src\/config\/server\.ts:2:97 DEPLOY_SECRET/,
    },
  }),
  vite('a literal of define, by its name there', {
    files: tinyApp(['console.log(__KEY__);', 'console.log(__KEY__LENGTH__);']),
    config: ({ value }) => ({
      define: { __KEY__: JSON.stringify(value('github')), __KEY__LENGTH__: '40', __KEY: JSON.stringify('none') },
    }),
    options: { failOn: 'never' },
    expected: {
      kind: 'passes',
      prints: /put in for __KEY__ by define · given to console\.log\(…\) from src\/main\.ts:1:13/,
    },
  }),
  vite('a file that a script brings in by its address, as a data URI', {
    files: tinyApp(["console.log(new URL('./settings.json', import.meta.url));"], {
      'src/settings.json': '{\n  "name": "settings",\n  "token": "@@github@@"\n}\n',
    }),
    expected: stopped([{ ...github, file: 'src/settings.json' }]),
  }),
  vite('a key of several lines that define gives', {
    files: tinyApp(['// The key.', 'console.log(__KEY__);']),
    plants: [{ ...github, key: 'pem', rule: 'pem-private-key', row: 'pem-private-key', anchor: '__KEY__' }],
    config: ({ value }) => ({ define: { __KEY__: JSON.stringify(value('pem')) } }),
    options: { failOn: 'never' },
    expected: { kind: 'passes', prints: /put in for __KEY__ by define .*from src\/main\.ts:2:13/ },
  }),
  vite('the same token on two lines of one module, without maps', {
    files: tinyApp([
      "fetch('/a', { headers: { a: '@@github@@' } });",
      "fetch('/b', { headers: { b: '@@github@@' } });",
    ]),
    options: { failOn: 'never' },
    expected: { kind: 'passes', prints: /from src\/main\.ts:1:30.*src\/main\.ts:2:30/ },
  }),
  vite('an imported JSON file', {
    files: tinyApp(["import settings from './settings.json';", 'console.log(settings.token);'], {
      'src/settings.json': '{\n  "name": "settings",\n  "token": "@@github@@"\n}\n',
    }),
    expected: stopped([{ ...github, file: 'src/settings.json' }]),
  }),
  vite('an imported JSON file, with maps', {
    files: tinyApp(["import settings from './settings.json';", 'console.log(settings.token);'], {
      'src/settings.json': '{\n  "name": "settings",\n  "token": "@@github@@"\n}\n',
    }),
    config: () => ({ build: { sourcemap: true } }),
    expected: stopped([{ ...github, file: 'src/settings.json' }], { maps: 'external' }),
  }),
  vite('a script in the page', {
    files: {
      'index.html':
        '<!doctype html>\n<html lang="en">\n<script type="module">\n  console.log("@@github@@");\n</script>\n</html>\n',
    },
    config: () => ({ build: { sourcemap: 'hidden' } }),
    expected: stopped([{ ...github, file: 'index.html' }], { maps: 'external' }),
  }),
  vite('a variable in the page', {
    files: {
      ...clean,
      '.env': 'VITE_KEY=@@github@@\n',
      'index.html':
        '<!doctype html>\n<html lang="en">\n<meta name="key" content="%VITE_KEY%">\n<script type="module" src="/src/main.ts"></script>\n</html>\n',
    },
    expected: stopped([
      { ...github, surface: 'html', artifact: 'index.html', file: 'index.html', anchor: '%VITE_KEY%', env: 'VITE_KEY' },
    ]),
  }),
  vite('a package', {
    files: tinyApp(["import { call } from 'careless';", 'call();'], {
      'node_modules/careless/package.json':
        '{ "name": "careless", "version": "1.0.0", "type": "module", "main": "index.js" }\n',
      'node_modules/careless/index.js':
        "// Careless.\nexport const call = () => fetch('/x', { headers: { a: '@@github@@' } });\n",
    }),
    expected: stopped([{ ...github, file: 'node_modules/careless/index.js' }]),
  }),
  vite('a package, named by its version, and what the source does with another token', {
    files: tinyApp(["import { call } from 'careless';", "call(new Client('@@gitlab@@'));"], {
      'node_modules/careless/package.json':
        '{ "name": "careless", "version": "1.0.0", "type": "module", "main": "index.js" }\n',
      'node_modules/careless/index.js':
        "export const call = (a) => fetch('/x', { headers: { a, b: '@@github@@' } });\n",
    }),
    plants: [github, { ...github, key: 'gitlab', rule: 'gitlab-pat', row: 'gitlab-pat' }],
    options: { failOn: 'never' },
    newest: true,
    expected: {
      kind: 'passes',
      prints: /^(?=.*comes with careless@1\.0\.0)(?=.*given to new Client\(…\))/,
    },
  }),
  vite('what another module does with a setting that it imports', {
    files: tinyApp(["import { pay } from '@app/api';", 'pay();'], {
      'src/settings.ts': "export default { stripe: { key: '@@github@@' } };\n",
      'src/index.ts': "export { default as settings } from './settings';\n",
      'src/api.ts':
        "import { settings } from './index';\nimport { Stripe } from './sdk';\nexport const pay = (): unknown =>\n  new Stripe(settings.stripe.key);\n",
      'src/sdk.ts': 'export class Stripe {\n  constructor(key: string) {\n    document.title = key;\n  }\n}\n',
    }),
    config: ({ root }) => ({ resolve: { alias: { '@app': join(root, 'src') } } }),
    options: { failOn: 'never' },
    expected: { kind: 'passes', prints: /given to new Stripe\(…\) in src\/api\.ts:4/, rules: ['github-pat-classic'] },
  }),
  vite('what another module does with a setting of a JSON file', {
    files: tinyApp(["import { pay } from './pay.ts';", 'pay();'], {
      'src/settings.json': '{\n  "name": "settings",\n  "token": "@@github@@"\n}\n',
      'src/pay.ts':
        "import settings from './settings.json';\nimport { send } from './send.ts';\nexport const pay = (): void => send(settings.token);\n",
      'src/send.ts': 'export const send = (key: string): void => void (document.title = key);\n',
    }),
    options: { failOn: 'never' },
    expected: { kind: 'passes', prints: /given to send\(…\) in src\/pay\.ts:3/, rules: ['github-pat-classic'] },
  }),
  vite('two halves joined in a package, whose modules are searched too', {
    files: joinedInPackage,
    options: { dependencySources: true },
    expected: stopped([{ ...github, file: 'node_modules/careless/index.js' }]),
  }),
  ...[false, true].map((dependencySources) =>
    vite(`what tree-shaking removed of a package, ${dependencySources ? '' : 'not '}looked for`, {
      files: unusedInPackage,
      options: { dependencySources },
      expected: { kind: 'passes', prints: CLEAN, rules: dependencySources ? ['github-pat-classic'] : [] },
    }),
  ),
  vite('a package that was built and says from what', {
    files: builtPackage,
    expected: stopped([{ ...github, file: 'node_modules/careless/src/call.ts' }]),
  }),
  vite('a package that was built and says from what, with maps', {
    files: builtPackage,
    config: () => ({ build: { sourcemap: true } }),
    expected: stopped([{ ...github, file: 'node_modules/careless/src/call.ts' }], { maps: 'external' }),
  }),
  vite('a module that was generated and says from what', {
    files: {
      ...tinyApp(["import { call } from './made/call.js';", 'call();']),
      'src/made/call.js': `${BUILT}//# sourceMappingURL=data:application/json;base64,${btoa(mapOf('../call.ts'))}\n`,
      'src/call.ts': SOURCE,
    },
    expected: stopped([{ ...github, file: 'src/call.ts' }]),
  }),
  vite('a module of a plugin', {
    files: tinyApp(["import { key } from 'virtual:key';", 'console.log(key);']),
    config: (project) => ({ plugins: [virtualModule(project)] }),
    expected: stopped([placeless]),
  }),
  vite('an inline worker', {
    files: tinyApp(["import W from './w.ts?worker&inline';", 'new W();'], {
      'src/w.ts': "import { key } from './w-key.ts';\n\nself.postMessage(key());\n",
      'src/w-key.ts': "\nexport const key = (): string => '@@github@@';\n",
    }),
    expected: stopped([{ ...github, file: 'src/w-key.ts' }]),
  }),
  vite('an inline worker, with maps', {
    files: tinyApp(["import W from './w.ts?worker&inline';", 'new W();'], {
      'src/w.ts': "// Works.\nself.postMessage('@@github@@');\n",
    }),
    config: () => ({ build: { sourcemap: true }, worker: { format: 'es' } }),
    expected: stopped([{ ...github, file: 'src/w.ts' }], { maps: 'external' }),
  }),
  vite('a style imported as text', {
    files: tinyApp(["import style from './a.css?inline';", 'document.title = style;'], {
      'src/a.css': '.a {\n  content: "@@github@@";\n}\n',
    }),
    expected: stopped([{ ...github, file: 'src/a.css' }]),
  }),
  vite('a style sheet that another one imports', {
    files: tinyApp(["import './a.css';"], {
      'src/a.css': '@import "./theme/b.css";\n.a {\n  color: red;\n}\n',
      'src/theme/b.css': '/* Theme. */\n.b {\n  content: "@@github@@";\n}\n',
    }),
    expected: stopped([{ ...placeless, surface: 'css', artifact: 'assets/index.css', file: 'src/theme/b.css' }]),
  }),
  vite('an image that a style sheet takes in', {
    files: tinyApp(["import './a.css';"], {
      'src/a.css': '.a {\n  background: url("./i.svg");\n}\n',
      'src/i.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n  <!-- @@github@@ -->\n  <path d="M0 0" />\n</svg>\n',
    }),
    expected: stopped([{ ...placeless, surface: 'css', artifact: 'assets/index.css', file: 'src/i.svg' }]),
  }),
  vite('two halves joined', {
    files: tinyApp(["const head = 'ghp_';", "console.log(head + '@@github@@'.slice(4));"]),
    expected: stopped([github]),
  }),
];

function virtualModule({ value }: Project): Plugin {
  return {
    name: 'virtual-key',
    resolveId: (id) => (id === 'virtual:key' ? '\0virtual:key' : undefined),
    load: (id) => (id === '\0virtual:key' ? `export const key = ${JSON.stringify(value('github'))};` : undefined),
  };
}

const variable: Plant = { ...github, anchor: 'import.meta.env', env: 'VITE_KEY' };

function keyReplacer({ value }: Project): Plugin {
  return { name: 'key-replacer', transform: (code) => code.replace('__KEY__', JSON.stringify(value('github'))) };
}

/** Workers are built by plugins of their own. */
const workers: readonly BuildCase[] = [
  vite("the user's own plugins for workers run, too", {
    files: tinyApp(["new Worker(new URL('./w.ts', import.meta.url));"], { 'src/w.ts': 'self.postMessage(__KEY__);\n' }),
    config: (project) => ({ worker: { plugins: () => [keyReplacer(project)] } }),
    expected: stopped([{ ...placeless, artifact: 'assets/w.js' }]),
  }),
  vite('leakgate among the plugins for workers', {
    files: tinyApp(["new Worker(new URL('./w.ts', import.meta.url));"], {
      'src/w.ts': "// Works.\nself.postMessage('@@github@@');\n",
    }),
    config: () => ({ worker: { plugins: () => [leakgate()] } }),
    expected: stopped([{ ...github, file: 'src/w.ts', artifact: 'assets/w.js' }]),
  }),
];

/** The ways of the environment into a bundle. */
const environments: readonly BuildCase[] = [
  vite('a variable of the process', {
    files: tinyApp(['', 'console.log(import.meta.env.VITE_KEY);']),
    env: { VITE_KEY: '@@github@@' },
    expected: stopped([variable]),
  }),
  vite('a variable in brackets, which brings in every other', {
    files: {
      ...tinyApp(['', 'console.log(import.meta.env["VITE_OTHER"]);']),
      '.env': 'VITE_KEY=@@github@@\nVITE_OTHER=other\n',
    },
    // Older versions put in the one variable.
    newest: true,
    expected: stopped([variable]),
  }),
  vite('a variable by a name that is not written out', {
    files: {
      ...tinyApp(['', 'console.log(import.meta.env[document.title]);']),
      '.env': 'VITE_KEY=@@github@@\nVITE_OTHER=other\n',
    },
    expected: stopped([variable]),
  }),
  vite('all variables at once', {
    files: {
      ...tinyApp(['', 'console.log(import.meta.env);']),
      '.env': 'VITE_KEY=@@github@@\nVITE_OTHER=other\n',
    },
    expected: stopped([variable]),
  }),
  vite('a prefix of the team', {
    files: { ...tinyApp(['console.log(import.meta.env.APP_KEY);']), '.env.production': 'APP_KEY=@@github@@\n' },
    config: () => ({ envPrefix: ['APP_', 'VITE_'] }),
    expected: stopped([{ ...variable, anchor: 'APP_KEY', env: 'APP_KEY' }]),
  }),
  vite('env files of another folder and mode', {
    files: { ...tinyApp(['console.log(__KEY__);']), 'config/.env.staging': 'DEPLOY_SECRET=@@password@@\n' },
    plants: [password],
    config: ({ value }) => ({
      envDir: 'config',
      mode: 'staging',
      define: { __KEY__: JSON.stringify(value('password')) },
    }),
    expected: stopped([password]),
  }),
  vite('the whole environment by define', {
    files: { ...tinyApp(['console.log(process.env.NODE_ENV, process.env);']), '.env': 'DEPLOY_SECRET=@@password@@\n' },
    plants: [password],
    config: ({ value }) => ({
      define: { 'process.env': JSON.stringify({ DEPLOY_SECRET: value('password'), A: 'b' }) },
    }),
    expected: stopped([{ ...password, anchor: 'process.env' }]),
  }),
  vite('base64 of a variable by define', {
    files: { ...tinyApp(['console.log(atob(__KEY__));']), '.env': 'DEPLOY_SECRET=@@password@@\n' },
    plants: [password],
    config: ({ value }) => ({ define: { __KEY__: JSON.stringify(Buffer.from(value('password')).toString('base64')) } }),
    expected: stopped([password]),
  }),
];

/** Where tokens come from. */
export const viteOriginCases: readonly BuildCase[] = [...origins, ...workers, ...environments];
