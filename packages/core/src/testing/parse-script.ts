import { parse as parseWithBabel } from '@babel/parser';
import { parseAst } from 'rolldown/parseAst';
import { minifySync } from 'rolldown/utils';
import { parseSync } from 'vite';
import type { EstreeProgram, ParseScript, ScriptLang } from '../script/index.ts';

function tried(parse: () => EstreeProgram): EstreeProgram | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function withRolldown(code: string, lang: ScriptLang): EstreeProgram | undefined {
  return (
    tried(() => parseAst(code, { lang, sourceType: 'module' })) ??
    tried(() => parseAst(code, { lang, sourceType: 'script' }))
  );
}

function withVite(code: string, lang: ScriptLang): EstreeProgram | undefined {
  const { program, errors } = parseSync(`script.${lang}`, code);
  return errors.length > 0 ? undefined : program;
}

function withBabel(code: string, lang: ScriptLang): EstreeProgram | undefined {
  const typed = lang === 'ts' || lang === 'tsx' ? (['typescript'] as const) : [];
  const jsx = lang === 'jsx' || lang === 'tsx' ? (['jsx'] as const) : [];
  const plugins = ['estree' as const, ...typed, ...jsx];
  const program = tried(() => parseWithBabel(code, { sourceType: 'unambiguous', plugins }).program as EstreeProgram);
  return program;
}

/** The parsers that hosts have, each behind the port. */
export const PARSERS: readonly (readonly [name: string, parse: ParseScript])[] = [
  ['rolldown', withRolldown],
  ['vite', withVite],
  ['babel', withBabel],
];

/** The parser for tests that need any. */
export const parseScript: ParseScript = withRolldown;

/** The code as Vite's minifier writes it. */
export function minified(code: string): string {
  return minifySync('script.js', code, { module: true }).code;
}
