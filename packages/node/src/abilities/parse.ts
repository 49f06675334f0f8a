import type * as BabelParser from '@babel/parser';
import type { EstreeProgram, ParseScript, ScriptLang } from '@leakgate/core';
import { createRequire } from 'node:module';

type Babel = typeof BabelParser;
type Plugin = NonNullable<NonNullable<Parameters<Babel['parse']>[1]>['plugins']>[number];

/** Decorators as TypeScript has had them, which parameters have as well: Angular, Nest, Lit and Stencil are written with them. */
const ALWAYS: readonly Plugin[] = ['estree', 'decorators-legacy', 'decoratorAutoAccessors'];

const PLUGINS: Readonly<Record<ScriptLang, readonly Plugin[]>> = {
  js: ALWAYS,
  jsx: [...ALWAYS, 'jsx'],
  ts: [...ALWAYS, 'typescript'],
  tsx: [...ALWAYS, 'typescript', 'jsx'],
};

let babel: Babel | undefined;

/** Few scans parse anything, so that the parser is loaded when the first one does; Node can require modules by then. */
function loadBabel(): Babel {
  babel ??= createRequire(import.meta.url)('@babel/parser') as Babel;
  return babel;
}

/** Parses with Babel, as a module or else as a classic script; undefined where it is neither. */
export const parseScript: ParseScript = (code, lang) => {
  try {
    const options = { sourceType: 'unambiguous', plugins: [...PLUGINS[lang]] } satisfies Parameters<Babel['parse']>[1];
    return loadBabel().parse(code, options).program as EstreeProgram;
  } catch {
    return undefined;
  }
};
