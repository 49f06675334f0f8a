import type { Plant } from '../plants.ts';

/** A small app for Rollup and Rolldown, without what only Vite knows. */
export const plainFiles: Readonly<Record<string, string>> = {
  '.env': 'UPLOAD_PASSWORD=@@upload@@\n',
  'src/main.js': [
    "import { repositories } from './api.js';",
    "import { ask } from './assistant.js';",
    "import { upload } from './upload.js';",
    '',
    'console.log(repositories(), ask(), upload());',
    "void import('./lazy.js').then((page) => page.show());",
    '',
  ].join('\n'),
  'src/api.js': [
    '// Reads the repositories.',
    '/* The one before was @@comment@@ and no longer works. */',
    'export function repositories() {',
    "  return fetch('https://api.example.com/repositories', { headers: { authorization: 'token @@github@@' } });",
    '}',
    '',
  ].join('\n'),
  'src/assistant.js': [
    "export const ask = () => fetch('/ask', {",
    "  headers: { authorization: atob('@@assistant@@') },",
    '});',
    '',
  ].join('\n'),
  'src/upload.js': [
    "export const upload = () => fetch('/upload', { headers: { 'x-upload': __UPLOAD_KEY__ } });",
    '',
  ].join('\n'),
  'src/lazy.js': ["export const show = () => console.log('registry', '@@registry@@');", ''].join('\n'),
  'catalogue.json': ['{', '  "token": "@@catalogue@@"', '}', ''].join('\n'),
};

/** What `plainFiles` leak, with maps or without. */
export const plainLeaks: readonly Plant[] = [
  {
    key: 'github',
    rule: 'github-pat-classic',
    row: 'github-pat-classic',
    file: 'src/api.js',
    surface: 'chunk',
    artifact: 'main.js',
  },
  {
    key: 'assistant',
    rule: 'openai-project-key',
    row: 'openai-project-key',
    form: 'base64',
    file: 'src/assistant.js',
    surface: 'chunk',
    artifact: 'main.js',
  },
  {
    key: 'upload',
    rule: 'known-value',
    file: 'src/upload.js',
    anchor: '__UPLOAD_KEY__',
    surface: 'chunk',
    artifact: 'main.js',
    env: 'UPLOAD_PASSWORD',
  },
  {
    key: 'registry',
    rule: 'npm-access-token',
    row: 'npm-access-token',
    file: 'src/lazy.js',
    surface: 'chunk',
    artifact: 'lazy.js',
  },
  {
    key: 'catalogue',
    rule: 'pypi-token',
    row: 'pypi-token',
    file: 'catalogue.json',
    surface: 'asset',
    artifact: 'assets/catalogue.json',
  },
];

/** Stands in a comment: a minifier drops it, a map keeps it. */
export const plainComment: Plant = {
  key: 'comment',
  rule: 'github-oauth-access-token',
  row: 'github-oauth-access-token',
  file: 'src/api.js',
  surface: 'source-map',
  artifact: 'main.js.map',
};

/** Everything that stands in `plainFiles`. */
export const plainPlants: readonly Plant[] = [...plainLeaks, plainComment];
