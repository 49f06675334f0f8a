import type { PageContext } from '../page-context.ts';
import type { Collector } from './collector.ts';
import { textOf } from './found.ts';
import { heapStrings, type HeapStrings } from './heap-strings.ts';

const KIND = 'heap';

/** The reading that is under way on a page. */
const readings = new WeakMap<PageContext, HeapStrings>();

/** The strings in memory: those that only a closure holds are seen nowhere else. */
export const heap: Collector = {
  name: KIND,
  async attach(target) {
    if (target.kind !== 'page') return;
    target.session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => readings.get(target)?.take(chunk));
  },
  async *oncePerShape(page) {
    const strings = heapStrings(page.limits.bodyBytes);
    readings.set(page, strings);
    await page.session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    readings.delete(page);
    const { text, cut } = strings.end();
    yield* textOf({ kind: KIND, url: page.url() }, text, cut);
  },
};
