// Builds side by side and one after the other in one process, and tells what each came to.
//   node run-together.ts <results.json>

import { writeFileSync } from 'node:fs';
import { leakgate } from 'leakgate/vite';
import { build, createLogger, type InlineConfig, type PluginOption } from 'vite';
import { valueOf } from './plants.ts';
import { emptyFolder, writeFiles } from './project.ts';

/** How a build ended, and what it printed of ours. */
export interface Ending {
  readonly message: string;
  readonly printed: readonly string[];
}

const value = valueOf(
  { key: 'together', rule: '', row: 'github-pat-classic', surface: 'chunk', artifact: '' },
  'together',
);

function project(name: string, text: string): string {
  const root = emptyFolder('together', name);
  writeFiles(root, {
    'index.html': '<!doctype html>\n<script type="module" src="/main.js"></script>\n',
    'main.js': `console.log('${text}');\n`,
  });
  return root;
}

function configFor(root: string, plugins: readonly PluginOption[], printed: string[]): InlineConfig {
  const print = (text: string): void => void (text.includes('leakgate:') && printed.push(text));
  return {
    root,
    configFile: false,
    customLogger: { ...createLogger('silent'), info: print, warn: print, error: print },
    plugins: [...plugins],
  };
}

async function end(config: InlineConfig, printed: string[]): Promise<Ending> {
  const message = await build(config).then(
    () => '',
    (error: Error) => error.message,
  );
  return { message, printed: printed.splice(0) };
}

async function one(name: string, text: string): Promise<Ending> {
  const printed: string[] = [];
  return end(configFor(project(name, text), [leakgate()], printed), printed);
}

/** One plugin and one config object, used again after the source was mended. */
async function reused(): Promise<readonly Ending[]> {
  const printed: string[] = [];
  const config = configFor(project('reused', value), [leakgate()], printed);
  const first = await end(config, printed);
  project('reused', 'none');
  return [first, await end(config, printed)];
}

const sideBySide = await Promise.all([one('a', value), one('b', 'none'), one('c', value), one('d', 'none')]);
writeFileSync(process.argv[2] ?? '', JSON.stringify({ sideBySide, reused: await reused() }));
