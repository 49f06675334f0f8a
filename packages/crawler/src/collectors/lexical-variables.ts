import type { TargetContext } from '../page-context.ts';

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** An object literal with the `let`, `const` and `class` of all classic scripts: no property of the global shows them. */
export async function lexicalVariables({ session }: TargetContext): Promise<string> {
  const { names: found } = await session.send('Runtime.globalLexicalScopeNames', {});
  const readable = found.filter((name) => IDENTIFIER.test(name));
  // One that is not initialised yet throws.
  return `{${readable.map((name) => `${name}: (() => { try { return ${name}; } catch { return null; } })()`).join(',')}}`;
}
