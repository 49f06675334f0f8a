// Code that an obfuscator went over: its strings lie in an array, encoded, turned and asked for by number.

import JavaScriptObfuscator, { type ObfuscatorOptions } from 'javascript-obfuscator';
import type { Plugin } from 'vite';
import type { BuildCase } from '../case.ts';
import { CLEAN, clean, github, leaking, stopped, vite } from './vite-case.ts';

/** Every string is taken: by default an obfuscator leaves some where they are. */
const ALL: ObfuscatorOptions = { stringArray: true, stringArrayThreshold: 1 };

const OPTIONS: Readonly<Record<string, ObfuscatorOptions>> = {
  'as it comes': ALL,
  'in pieces of five characters': { ...ALL, splitStrings: true, splitStringsChunkLength: 5 },
  'in base64 of its own alphabet, and not turned': {
    ...ALL,
    stringArrayEncoding: ['base64'],
    stringArrayRotate: false,
  },
  'in RC4, asked for through functions in functions': {
    ...ALL,
    stringArrayEncoding: ['rc4'],
    stringArrayCallsTransform: true,
    stringArrayCallsTransformThreshold: 1,
    stringArrayWrappersType: 'function',
    stringArrayWrappersCount: 3,
  },
  'with names that others have as well': {
    ...ALL,
    identifierNamesGenerator: 'mangled-shuffled',
    stringArrayEncoding: ['none', 'base64', 'rc4'],
  },
  'as much as it can': { optionsPreset: 'high-obfuscation', selfDefending: false, ...ALL },
};

function obfuscator(options: ObfuscatorOptions): Plugin {
  return {
    name: 'obfuscator',
    renderChunk: (code) => JavaScriptObfuscator.obfuscate(code, { ...options, seed: 7 }).getObfuscatedCode(),
  };
}

const MINIFIERS = ['oxc', 'terser', 'esbuild', false] as const;

/** Settings with an obfuscator, in front of each minifier. */
export const obfuscatorCases: readonly BuildCase[] = [
  ...Object.entries(OPTIONS).flatMap(([name, options]) =>
    MINIFIERS.map((minify) =>
      vite(`obfuscated ${name}, then minified by ${minify === false ? 'nothing' : minify}`, {
        newest: true,
        files: leaking,
        plants: [github],
        config: () => ({ plugins: [obfuscator(options)], build: { minify } }),
        expected: stopped([github]),
      }),
    ),
  ),
  vite('obfuscated, and no leak', {
    newest: true,
    files: clean,
    plants: [],
    config: () => ({ plugins: [obfuscator(OPTIONS['as much as it can'] ?? ALL)] }),
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
];
