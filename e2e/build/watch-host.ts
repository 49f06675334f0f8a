// Watches a small project with one host, saves a leak, mends it, has a plugin write one, and tells what each rebuild
// came to.
//   node watch-host.ts <host> <results.json>

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { leakgate as leakgateForRolldown } from 'leakgate/rolldown';
import { leakgate as leakgateForRollup } from 'leakgate/rollup';
import { leakgate as leakgateForVite } from 'leakgate/vite';
import { watch as watchWithRolldown } from 'rolldown';
import { watch as watchWithRollup } from 'rollup';
import type * as Vite from 'vite';
import { createLogger } from 'vite';
import type { HostName } from './case.ts';
import { valueOf } from './plants.ts';
import { emptyFolder, filesHolding, writeFiles } from './project.ts';

/** What one rebuild came to. */
export interface Rebuild {
  readonly step: string;
  readonly end: 'ERROR' | 'END';
  readonly printed: string;
  /** Output files that hold the value. */
  readonly holding: readonly string[];
}

/** What the watching process came to. */
export interface Watched {
  readonly rebuilds: readonly Rebuild[];
  readonly unhandled: readonly string[];
}

interface WatchEvent {
  readonly code: string;
  readonly error?: Error;
  readonly result?: { close: () => Promise<void> } | null;
}

interface Watcher {
  on: (name: 'event', listener: (event: WatchEvent) => void) => unknown;
  close: () => Promise<void>;
}

const [host, file] = process.argv.slice(2) as [HostName, string];
const root = emptyFolder(`watch-${host}`);
const value = valueOf({ key: 'watched', rule: '', row: 'github-pat-classic', surface: 'chunk', artifact: '' }, host);
const main = join(root, 'main.js');
const unhandled: string[] = [];
let printed: string[] = [];
let late = false;

process.chdir(root);
process.on('unhandledRejection', (error) => unhandled.push(String(error)));

const writer = {
  name: 'writer',
  writeBundle(): void {
    if (late) writeFileSync(join(root, 'dist/late.txt'), `${value}\n`);
  },
};
const print = (text: string): void => void printed.push(text);
const options = {
  input: main,
  onLog: (_: string, log: { message: string }) => print(log.message),
  output: { dir: 'dist' },
};

async function watch(): Promise<Watcher> {
  switch (host) {
    case 'vite':
    case 'vite7':
    case 'vite6': {
      const { build } = (await import(host)) as typeof Vite;
      const customLogger = { ...createLogger('silent'), info: print, warn: print, error: print };
      const plugins = [leakgateForVite(), writer];
      return (await build({ root, configFile: false, customLogger, plugins, build: { watch: {} } })) as Watcher;
    }
    case 'rollup':
      return watchWithRollup({ ...options, plugins: [leakgateForRollup(), writer] }) as unknown as Watcher;
    case 'rolldown':
      return watchWithRolldown({ ...options, plugins: [leakgateForRolldown(), writer] }) as unknown as Watcher;
    default:
      return host satisfies never;
  }
}

/** The end of the next build; a build that Rollup or Rolldown made has to be closed by us. */
function nextEnd(watcher: Watcher): Promise<'ERROR' | 'END'> {
  return new Promise((done) => {
    let failed = false;
    let closed: Promise<void> | undefined;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') {
        failed = true;
        print(event.error?.message ?? '');
      }
      if (!host.startsWith('vite') && event.result) closed = event.result.close();
      if (event.code === 'END') void Promise.resolve(closed).then(() => done(failed ? 'ERROR' : 'END'));
    });
  });
}

writeFiles(root, {
  'index.html': '<!doctype html>\n<script type="module" src="/main.js"></script>\n',
  'main.js': `console.log('${value}');\n`,
});
const rebuilds: Rebuild[] = [];
const watcher = await watch();
let end = nextEnd(watcher);

async function step(name: string, text?: string): Promise<void> {
  if (text !== undefined) {
    end = nextEnd(watcher);
    writeFileSync(main, text);
  }
  const ended = await end;
  // Vite closes the bundle on its own, after the event.
  await setTimeout(300);
  rebuilds.push({
    step: name,
    end: ended,
    printed: printed.join('\n'),
    holding: filesHolding(join(root, 'dist'), [value]),
  });
  printed = [];
}

await step('leaking');
await step('mended', "console.log('none');\n");
late = true;
await step('another writes a leak', "console.log('still none');\n");
late = false;
writeFileSync(join(root, 'dist/late.txt'), 'none\n');
await step('mended again', "console.log('none at all');\n");
await step('leaking again', `console.log('again', '${value}');\n`);
await watcher.close();
writeFileSync(file, JSON.stringify({ rebuilds, unhandled } satisfies Watched));
process.exit(0);
