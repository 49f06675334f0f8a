import { readWebStorage } from '../in-page/web-storage.ts';
import type { PageContext } from '../page-context.ts';
import { framesByOrigin, inFrame } from '../worlds.ts';
import type { Collector, Found } from './collector.ts';
import { textOf } from './found.ts';

const STORES = [
  { name: 'localStorage', kind: 'local-storage' },
  { name: 'sessionStorage', kind: 'session-storage' },
] as const;

async function* readStore(page: PageContext, { name, kind }: (typeof STORES)[number]): AsyncGenerator<Found> {
  for (const frame of await framesByOrigin(page)) {
    const bounds = { characters: page.limits.bodyBytes };
    const held = await inFrame(page, frame, readWebStorage, { name, ...bounds });
    yield* textOf({ kind, url: frame.address }, held.text, held.cut, bounds);
  }
}

/** One collector for each kind of web storage. */
export const webStorage: readonly Collector[] = STORES.map((store) => ({
  name: store.kind,
  isAhead: true,
  settled: (page) => readStore(page, store),
}));
