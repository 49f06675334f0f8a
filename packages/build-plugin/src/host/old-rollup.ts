import { usageError } from '@leakgate/node';
import { guarded } from './guarded.ts';
import type { HookContext } from './host-types.ts';
import { isOff } from './standing-aside.ts';

/** The first version whose plugins may be lists, and hooks have an order; older ones pass over both without a word. */
const FIRST = 3;

/** Throws a `UsageError` where the hooks that search would never be asked. Vite 2 and 3 have such a Rollup. */
export function refuseOldRollup({ meta: { rollupVersion } }: HookContext): void {
  if (rollupVersion === undefined || Number.parseInt(rollupVersion, 10) >= FIRST) return;
  throw usageError(
    `Rollup ${rollupVersion}`,
    'does not ask the hooks that search its output',
    'update to Rollup 3 or Vite 5 at least, or let CI run `leakgate scan` on the output instead of the plugin',
  );
}

/** Rollup 2 takes the list of plugins for one plugin, with no hooks. So it has one, which later versions never ask. */
export function refusingOldRollup<Plugin>(plugins: Plugin[]): Plugin[] {
  const list = {
    name: 'leakgate',
    buildStart(this: HookContext): Promise<void> {
      return guarded(this, async () => {
        if (!isOff()) refuseOldRollup(this);
      });
    },
  };
  return Object.assign(plugins, list);
}
