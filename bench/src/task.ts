// Tasks that need a process of their own: `node src/task.ts <task> …` prints what it measured as JSON.

import { readFileSync } from 'node:fs';
import { HOSTILE, hostileLine } from './hostile.ts';

/** Kilobytes that this process has had in memory at the most. */
function peak(): number {
  return process.resourceUsage().maxRSS;
}

/** Processor time of this process so far, in milliseconds. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function coldStart(file: string): Promise<object> {
  const text = readFileSync(file, 'utf8');
  const start = clock();
  const { createEngine } = await import('@leakgate/core');
  const imported = clock();
  const { NODE_ABILITIES } = await import('@leakgate/node');
  const helped = clock();
  const engine = createEngine({ scan: 'files', now: new Date(), abilities: NODE_ABILITIES });
  const made = clock();
  engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: text });
  const scanned = clock();
  return { imported: imported - start, helped: helped - imported, made: made - helped, scanned: scanned - made };
}

async function hostile(name: string): Promise<object> {
  const { engineWith } = await import('./engine.ts');
  const engine = engineWith(100);
  engine.scan({ where: { kind: 'chunk', path: 'warm.js' }, content: 'let a = "b";' });
  const content = hostileLine(HOSTILE[name] ?? { unit: name });
  content.charCodeAt(content.length - 1);
  const before = peak();
  const start = clock();
  const { sightings, problems } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  const duration = clock() - start;
  const failed = problems.some(({ code }) => code === 'engine-failure');
  return {
    duration,
    sightings: sightings.length,
    failed,
    before,
    peak: peak(),
    problems: problems.map(({ code }) => code),
  };
}

async function memory(file: string): Promise<object> {
  const { engineWith } = await import('./engine.ts');
  const engine = engineWith(100);
  engine.scan({ where: { kind: 'chunk', path: 'warm.js' }, content: 'let a = "b";' });
  const before = peak();
  const bytes = readFileSync(file);
  engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: bytes });
  return { bytes: bytes.length, before, peak: peak() };
}

const TASKS: Readonly<Record<string, (arg: string) => Promise<object>>> = { coldStart, hostile, memory };
const [task = '', arg = ''] = process.argv.slice(2);
console.log(JSON.stringify(await TASKS[task]?.(arg)));
