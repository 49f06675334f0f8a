export { expectNoLeaks, LeakError, type ExpectNoLeaksOptions } from './expect-no-leaks.ts';
export type { WatchOptions } from './watch.ts';
