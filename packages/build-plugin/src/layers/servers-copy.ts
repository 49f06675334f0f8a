import type { LeakgateOptions } from '@leakgate/node';
import { publicFolder, type Host } from '../host/host.ts';
import type { HookContext, HostError } from '../host/host-types.ts';
import { openRun } from '../run/open-run.ts';
import { sourcesOf, type Shared } from '../output-hooks.ts';
import { searchPublicFiles } from './public-files.ts';
import { settle } from '../run/settle.ts';
import { ongoingRun, timed } from '../run/state.ts';

/**
 * Searches `public/` where a build for servers, of which nothing else is searched, copies it. It is handed to browsers
 * by whoever serves that output, as with Hono on Cloudflare Pages, which has no other build.
 */
export async function searchServersCopy(
  context: HookContext,
  shared: Shared,
  host: Host,
  options: LeakgateOptions,
): Promise<HostError | undefined> {
  const folder = host.kind === 'vite' ? publicFolder(host) : undefined;
  if (folder === undefined || (await ongoingRun(host))?.publicFolders.has(folder) === true) return undefined;
  const run = await openRun(host, options);
  run.inputs.add(folder);
  return timed(run, async () => {
    await searchPublicFiles(run, host);
    const sources = sourcesOf(context, shared, host, run, host.root);
    return settle(run, host, context, { kind: 'generated', final: false, rest: () => undefined }, sources);
  });
}
