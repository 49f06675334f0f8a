// Watches a small project with one host, saves a leak, mends it, has a plugin write one, and tells what each rebuild
// came to.
//   node watch-host.ts <host> <results.json>

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { saveUntil, until } from './until.ts';

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

/** What the build read last of the script, and how many builds were closed. */
let read = '';
let closed = 0;
/** Builds that began. */
let starts = 0;

const writer = {
  name: 'writer',
  enforce: 'post',
  transform(code: string, id: string): void {
    if (id.endsWith('main.js')) read = code;
  },
  writeBundle(): void {
    if (late) writeFileSync(join(root, 'dist/late.txt'), `${value}\n`);
  },
  closeBundle: { order: 'post', sequential: true, handler: (): void => void closed++ },
} as const;
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
    case 'vite6':
    case 'vite5': {
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

/** The ends of builds, in order; one that Rollup or Rolldown made has to be closed by us. */
function noteEnds(watcher: Watcher): void {
  let failed = false;
  let closing: Promise<void> | undefined;
  watcher.on('event', (event) => {
    if (event.code === 'START') {
      failed = false;
      starts++;
    }
    if (event.code === 'ERROR') {
      failed = true;
      print(event.error?.message ?? '');
    }
    if (!host.startsWith('vite') && event.result) closing = event.result.close();
    const end = { end: failed ? 'ERROR' : 'END', read } as const;
    if (event.code === 'END') void Promise.resolve(closing).then(() => ends.push(end));
  });
}

writeFiles(root, {
  'index.html': '<!doctype html>\n<script type="module" src="/main.js"></script>\n',
  'main.js': `console.log('${value}');\n`,
});
const rebuilds: Rebuild[] = [];
const ends: { readonly end: Rebuild['end']; readonly read: string }[] = [];
const watcher = await watch();
noteEnds(watcher);

/** Saves the script and waits for the end of the build that has read it, closed where it passed. */
async function step(name: string, text: string, isFirst = false): Promise<void> {
  const [closedBefore, startsBefore] = [closed, starts];
  if (!isFirst) await saveUntil(main, text, () => starts > startsBefore);
  const ended = (): Rebuild['end'] | undefined => ends.findLast((each) => each.read.includes(text.trim()))?.end;
  await until(`«${name}» is built`, () => ended() !== undefined);
  const end = ended() ?? 'ERROR';
  // Vite closes the bundle on its own, after the event, and Rollup's watcher does not where the build failed.
  if (end === 'END') await until(`«${name}» is closed`, () => closed > closedBefore);
  rebuilds.push({ step: name, end, printed: printed.join('\n'), holding: filesHolding(join(root, 'dist'), [value]) });
  printed = [];
  ends.length = 0;
}

await step('leaking', `console.log('${value}');`, true);
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
