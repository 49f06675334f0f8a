import { readdirSync, readFileSync } from 'node:fs';
import type { Report } from '@leakgate/core';
import { folderOf, start, type Run } from '../cli/run.ts';

/** A crawl by the command line. */
export interface CrawlRun {
  readonly run: Run;
  readonly report: Report;
  /** Everything that was printed or written: what people and machines get to see of it. */
  readonly shown: string;
  /** Processes of a browser that are still there. */
  readonly left: readonly string[];
}

/** Command lines of the processes whose environment names the folder: what a run has started, and not ended. */
function processesOf(folder: string): readonly string[] {
  const read = (id: string, name: string): string => {
    try {
      return readFileSync(`/proc/${id}/${name}`, 'latin1');
    } catch {
      // It ended meanwhile.
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && read(id, 'environ').includes(`LEAKGATE_E2E=${folder}`))
    .map((id) => read(id, 'cmdline').split('\0', 1)[0] ?? '');
}

function contentsOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => readFileSync(`${parentPath}/${name}`, 'latin1')).join('\n');
}

/** Crawls from an address, in a folder of its own, and reads the report. */
export async function runCrawl(url: string, args: readonly string[] = []): Promise<CrawlRun> {
  const folder = folderOf({});
  const reports = ['--format', 'json', '--report', 'html=leaks.html', '--report', 'sarif=leaks.sarif'];
  const run = await start(['crawl', url, '--no-sandbox', ...reports, ...args], {
    cwd: folder,
    env: { LEAKGATE_E2E: folder },
  });
  const left = processesOf(folder);
  if (run.stdout === '') throw new Error(`the crawl printed no report; it ended with ${run.code}:\n${run.stderr}`);
  const report = JSON.parse(run.stdout) as Report;
  return { run, report, shown: run.stdout + run.stderr + contentsOf(folder), left };
}
