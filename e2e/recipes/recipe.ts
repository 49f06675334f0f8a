import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = readFileSync(join(import.meta.dirname, '../../docs/recipes.md'), 'utf8');

/** The files that a recipe of `docs/recipes.md` writes out, by name. */
export function recipeFiles(name: string): Readonly<Record<string, string>> {
  const section = TEXT.split(/^## /m).find((part) => part.startsWith(`${name}\n`));
  if (section === undefined) throw new Error(`docs/recipes.md has no recipe for ${name}`);
  const files = section.matchAll(/^`([\w./-]+)`:\n\n```\w+ recipe\n([^]*?)^```$/gm);
  return Object.fromEntries([...files].map(([, file = '', code = '']) => [file, code]));
}
