import type { Plugin } from 'vite';
import { tinyApp } from '../apps/tiny.ts';
import { commentLeak, publishable } from '../apps/vite-app.ts';
import type { BuildCase } from '../case.ts';
import type { Plant } from '../plants.ts';
import { bundleEmptier, syntaxBreaker } from './emitters.ts';
import { clean, CLEAN, github, leaking, SILENT, stopped, vite } from './vite-case.ts';

const restricted: Plant = { ...github, key: 'maps', rule: 'gcp-api-key', row: 'gcp-api-key' };
const sessionPlant: Plant = { ...commentLeak, file: 'src/main.ts', surface: 'chunk', artifact: 'assets/index.js' };

/** What the config and the verdicts decide. */
const verdicts: readonly BuildCase[] = [
  vite('clean', { files: clean, plants: [], expected: { kind: 'passes', prints: CLEAN, rules: [] }, mends: false }),
  vite('publishable keys', {
    files: {
      ...tinyApp(['console.log(import.meta.env.VITE_PAYMENT_PUBLIC_KEY);']),
      '.env': 'VITE_PAYMENT_PUBLIC_KEY=@@publishable@@\n',
    },
    plants: [publishable],
    expected: { kind: 'passes', prints: CLEAN, rules: [publishable.rule] },
  }),
  vite('a quiet logger prints nothing of a clean build', {
    files: clean,
    plants: [],
    config: () => ({ logLevel: 'warn' }),
    expected: { kind: 'passes', prints: SILENT, rules: [] },
    mends: false,
  }),
  vite('a warning passes and is told', {
    files: tinyApp(["console.log('@@maps@@');"]),
    plants: [restricted],
    expected: { kind: 'passes', prints: /gcp-api-key[^]*1 warning/, rules: ['gcp-api-key'] },
  }),
  vite('failOn: warning', {
    files: tinyApp(["console.log('@@maps@@');"]),
    plants: [restricted],
    options: { failOn: 'warning' },
    expected: stopped([restricted]),
  }),
  vite('failOn: never', {
    files: leaking,
    options: { failOn: 'never' },
    expected: { kind: 'passes', prints: /github-pat-classic[^]*1 token must not ship/, rules: ['github-pat-classic'] },
  }),
  vite('a decision of the team', {
    files: leaking,
    options: {
      policy: [{ when: { rule: 'github-pat-classic', path: 'src/**' }, verdict: 'note', because: 'revoked long ago' }],
    },
    expected: { kind: 'passes', prints: CLEAN, rules: ['github-pat-classic'] },
  }),
  vite('a session token', {
    files: tinyApp(["console.log('@@comment@@');"]),
    plants: [sessionPlant],
    expected: stopped([sessionPlant]),
  }),
];

/** Input that is wrong in itself. */
const wrong: readonly BuildCase[] = [
  vite('an unknown option', {
    files: clean,
    plants: [],
    options: { failon: 'error' } as object,
    expected: { kind: 'refused', says: /leakgate: .*failon.*failOn/s },
    mends: false,
  }),
  vite('a config that throws', {
    files: { ...clean, 'leakgate.config.mjs': "throw new Error('no such vault');\n" },
    plants: [],
    expected: { kind: 'refused', says: /leakgate: leakgate\.config\.mjs: / },
    mends: false,
  }),
  vite('a config with an unknown rule', {
    files: { ...clean, 'leakgate.config.json': '{ "formats": { "disable": ["github-pat-clasic"] } }\n' },
    plants: [],
    expected: { kind: 'refused', says: /leakgate: .*github-pat-classic/s },
    mends: false,
  }),
  vite('a chunk with broken syntax', {
    files: leaking,
    config: () => ({ plugins: [syntaxBreaker()] }),
    expected: stopped([github]),
  }),
  vite('an empty bundle', {
    files: clean,
    plants: [],
    config: () => ({ plugins: [bundleEmptier()] }),
    expected: { kind: 'passes', prints: /dist holds nothing[^]*not everything could be searched/ },
    mends: false,
  }),
  vite('an empty bundle, where that fails a build', {
    files: clean,
    plants: [],
    config: () => ({ plugins: [bundleEmptier()] }),
    options: { failOnIncomplete: true },
    expected: { kind: 'refused', says: /leakgate: not everything could be searched/ },
    mends: false,
  }),
  vite('a map that is none', {
    files: leaking,
    config: () => ({
      plugins: [assetOf('assets/broken.js.map', '{"version":3,"sources":["a.ts"],"sourcesContent":["')],
    }),
    expected: stopped([github]),
  }),
  vite('a build that fails for another reason', {
    files: tinyApp(["import './not-there.ts';"]),
    plants: [],
    expected: { kind: 'refused', says: /^(?!.*leakgate: ).*not-there/s },
    mends: false,
  }),
];

function assetOf(fileName: string, source: string): Plugin {
  return {
    name: 'asset',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** What becomes of what was found, and of what is wrong. */
export const viteVerdictCases: readonly BuildCase[] = [...verdicts, ...wrong];
