// `node bench/src/crawl.ts`: crawls 100 pages of 300 KB of script each, as users run it, and writes figures/crawl.md.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@leakgate/core';

const PAGES = 100;
const SCRIPT_BYTES = 300_000;
const COMMAND = fileURLToPath(new URL('../../packages/leakgate/bin/leakgate.js', import.meta.url));
const FIGURES = fileURLToPath(new URL('../figures/', import.meta.url));

/** A script like a bundler's, different for each page. */
function scriptOf(page: number): string {
  let text = `const page=${page};`;
  for (let at = 0; text.length < SCRIPT_BYTES; at++) {
    const name = `f${page}_${at}`;
    text += `function ${name}(a,b){const c={id:a+${at * 7},label:"item ${at} of page ${page}",next:b};return c.label.length>9?c:${at}}`;
    if (at % 50 === 0) text += `${name}(${at},page);`;
  }
  return text;
}

function pageOf(page: number): string {
  const next = `<a href="/page/${page + 1}">next</a>`;
  const rows = Array.from({ length: 200 }, (_, row) => `<li data-row="${row}">row ${row} of page ${page}</li>`).join(
    '',
  );
  return `<!doctype html><title>${page}</title><ul>${rows}</ul>${page + 1 < PAGES ? next : ''}<script src="/js/${page}.js"></script>`;
}

function bodyOf(path: string): { readonly type: string; readonly body: string } | undefined {
  const [, asset, number] = /^\/(js|page)\/(\d+)(?:\.js)?$/.exec(path) ?? [];
  if (path === '/') {
    const links = Array.from({ length: PAGES }, (_, page) => `<a href="/page/${page}">${page}</a>`).join('');
    return { type: 'text/html', body: `<!doctype html>${links}` };
  }
  if (asset === 'js') return { type: 'text/javascript', body: scriptOf(Number(number)) };
  return asset === 'page' ? { type: 'text/html', body: pageOf(Number(number)) } : undefined;
}

async function serve(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const found = bodyOf(url);
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function crawl(origin: string, folder: string): Promise<Report> {
  const flags = ['--no-sandbox', '--no-well-known', '--rate', '1000', '--max-per-shape', String(PAGES)];
  const args = [COMMAND, 'crawl', `${origin}/`, '--format', 'json', ...flags];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  await new Promise((resolve) => child.on('close', resolve));
  return JSON.parse(Buffer.concat(parts).toString()) as Report;
}

function figureOf(report: Report): string {
  const { scan, coverage, problems } = report;
  const pages = coverage?.pages ?? 0;
  const speed = (pages / scan.durationMs) * 1000;
  const load = loadavg()[0]?.toFixed(1);
  return `## Crawler

${pages} pages of ${SCRIPT_BYTES / 1000} KB of script each, 2 at once, every collector, start of the browser included:
**${speed.toFixed(1)} pages a second** (${(scan.durationMs / 1000).toFixed(1)} s; ${problems.length} problems; ${cpus().length} cores, load average ${load} at the end).
`;
}

const { server, origin } = await serve();
const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
try {
  const figure = figureOf(await crawl(origin, folder));
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(join(FIGURES, 'crawl.md'), figure);
  process.stdout.write(figure);
} finally {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
