import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from './pages.ts';

const ROOT = join(import.meta.dirname, '../..');

describe.each(Object.entries(PAGES))('%s', (page, text) => {
  test('is what the sources say: npm run docs', async () => {
    expect(readFileSync(join(ROOT, page), 'utf8') === (await text()), `${page} is out of date: npm run docs`).toBe(
      true,
    );
  });

  test('every link within the page leads somewhere', async () => {
    const generated = await text();
    const anchors = new Set(
      [...generated.matchAll(/^#+ (.*)$/gm)].map((hit) =>
        (hit[1] ?? '')
          .toLowerCase()
          .replaceAll(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...generated.matchAll(/\]\(#([^)]*)\)/g)].map((hit) => hit[1] ?? '');
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });
});

test('every option has its sentence', async () => {
  const page = await (PAGES['docs/configuration.md']?.() ?? '');
  const options = page.slice(page.indexOf('## Options'), page.indexOf('## A policy rule'));
  const rows = options.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => row.endsWith('|  |'))).toEqual([]);
});
