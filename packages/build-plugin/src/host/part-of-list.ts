import { usageError } from '@leakgate/node';
import type { HostPlugin } from './host-types.ts';
import { isOff } from './standing-aside.ts';

/** Without these a build is not searched as it should be. */
const NEEDED = ['leakgate:sources', 'leakgate:output', 'leakgate:disk'];

/**
 * Throws a `UsageError` where a build has not all of our plugins. Some hosts read a list among the plugins as one
 * plugin and its options, and take the first of it: the build would go on, and no leak would be seen.
 * @param plugins of the build
 */
export function refusePart(plugins: readonly unknown[]): void {
  const names = new Set(plugins.map((plugin) => (plugin as HostPlugin | undefined)?.name));
  if (NEEDED.every((name) => names.has(name)) || isOff()) return;
  throw usageError(
    'leakgate()',
    'it gives a list of plugins, and this build has but a part of it, which searches nothing',
    'write `...leakgate()` where it stands among the plugins',
  );
}
