import { calls } from './calls.ts';
import { cacheStorage } from './cache-storage.ts';
import type { Collector } from './collector.ts';
import { consoleMessages } from './console.ts';
import { cookies } from './cookies.ts';
import { dialogs } from './dialogs.ts';
import { dom } from './dom.ts';
import { heap } from './heap.ts';
import { history } from './history.ts';
import { indexedDb } from './indexed-db.ts';
import { opfs } from './opfs.ts';
import { postMessage } from './post-message.ts';
import { scripts } from './scripts.ts';
import { styles } from './styles.ts';
import { webStorage } from './web-storage.ts';
import { windowGlobal } from './window-global.ts';

/** Every place that is looked in, in the order in which pages are read: what changes soonest first. */
export const COLLECTORS: readonly Collector[] = [
  scripts,
  consoleMessages,
  postMessage,
  calls,
  dialogs,
  dom,
  styles,
  history,
  windowGlobal,
  cookies,
  ...webStorage,
  indexedDb,
  cacheStorage,
  opfs,
  heap,
];
