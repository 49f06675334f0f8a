// One contestant in a process of its own, so that none works in the heap of another: `node src/contestant.ts <name>`.
// It is sent its files, then names of groups of them, and answers with the processor time that each took.

import { readFileSync } from 'node:fs';
import type { CorpusFile } from './corpus.ts';
import { engineWith, scanAll } from './engine.ts';
import { allAnchors, kernelAlone, twinAlone } from './kernel.ts';
import { secretlint } from './peers.ts';

/** What the parent sends. */
export type Request =
  | { readonly kind: 'files'; readonly files: readonly Omit<CorpusFile, 'text'>[] }
  | { readonly kind: 'run'; readonly group: string };

type Work = (files: readonly CorpusFile[]) => void | Promise<void>;

function workOf(name: string): Work {
  if (name === 'kernel' || name === 'twin') {
    const kernel = name === 'kernel' ? kernelAlone(allAnchors()) : twinAlone(allAnchors());
    return (files) => files.forEach(({ text }) => void kernel.scan(text));
  }
  if (name === 'secretlint') return secretlint;
  const engine = engineWith(Number(name));
  return (files) => scanAll(engine, files);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const [name = ''] = process.argv.slice(2);
const work = workOf(name);
let files: readonly CorpusFile[] = [];

async function answer(request: Request): Promise<number> {
  if (request.kind === 'files') {
    files = request.files.map((file) => ({ ...file, text: readFileSync(file.path, 'utf8') }));
    return 0;
  }
  const group = files.filter(({ kind }) => kind === request.group);
  const start = processorTime();
  await work(group);
  return processorTime() - start;
}

process.on('message', (request: Request) => {
  void answer(request).then((time) => process.send?.(time));
});
