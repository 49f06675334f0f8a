import type { ViteHost } from './host.ts';

const ELECTRON = 'electron';
/** A name that no package has: what leaves this one out of the bundle leaves out every package, as for a server. */
const ANY = 'a-package-that-nobody-has';

/** True where what Rollup is told to leave out of the bundle has a name among it. */
function leavesOut(external: readonly unknown[], name: string): boolean {
  return external.some((each) => {
    if (each instanceof RegExp) return name.search(each) !== -1;
    if (typeof each !== 'function') return each === name;
    try {
      return (
        (each as (id: string, importer: undefined, isResolved: boolean) => unknown)(name, undefined, false) === true
      );
    } catch {
      // What it is asked here is not what it was written for.
      return false;
    }
  });
}

/** True for the other half of a desktop app: it runs in Node, and yet on the machine of whoever installs it. */
export function isForElectron({ config }: ViteHost): boolean {
  const external: readonly unknown[] = [config.build.rollupOptions?.external].flat(Infinity);
  if (external.includes(ELECTRON)) return true;
  return leavesOut(external, ELECTRON) && !leavesOut(external, ANY);
}
