import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A fenced block of a page. What follows its language says what a test does with it. */
export interface Snippet {
  /** The page, relative to the root. */
  readonly page: string;
  /** The line of the fence, 1-based. */
  readonly line: number;
  readonly language: string;
  /** `key=value` marks and, as keys without a value, bare words. */
  readonly marks: Readonly<Record<string, string>>;
  readonly text: string;
}

const FENCE = /^( *)```(\w*)[ \t]*([^\n`]*)\n([^]*?)^\1```$/gm;

function marksOf(info: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    info
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const [key = '', ...value] = word.split('=');
        return [key, value.join('=')];
      }),
  );
}

/** The fenced blocks of a page. */
export function snippetsOf(page: string): readonly Snippet[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(FENCE)].map((hit) => {
    const [, indent = '', language = '', info = '', body = ''] = hit;
    const line = text.slice(0, hit.index).split('\n').length;
    return {
      page,
      line,
      language,
      marks: marksOf(info),
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** The name of a block: its page and line. */
export function nameOf({ page, line }: Snippet): string {
  return `${page}:${line}`;
}

/** The blocks of all pages that have a mark, by name. */
export function snippetsMarked(mark: string): readonly (readonly [string, Snippet])[] {
  return pages()
    .flatMap((page) => [...snippetsOf(page)])
    .filter(({ marks }) => mark in marks)
    .map((snippet) => [nameOf(snippet), snippet] as const);
}

/** Every page of the documentation. */
export function pages(): readonly string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  return [
    'README.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    ...docs.filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`),
  ];
}
