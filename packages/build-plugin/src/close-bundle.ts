import { searchDisk } from './layers/disk-pass.ts';
import { hostOf, serverFolders, type Host } from './host/host.ts';
import type { HookContext, HostError } from './host/host-types.ts';
import { sourcesOf, type Shared } from './output-hooks.ts';
import { manifestPath } from './layers/manifest.ts';
import { absolute, isInside } from './host/paths.ts';
import { checkMaps } from './settings/index.ts';
import { settle } from './run/settle.ts';
import { runOf, timed, type Output, type Run } from './run/state.ts';
import { print } from './host/tell.ts';

/** Folders below an output that are no part of it: those of a server, and the files we write ourselves. */
function leftOut(run: Run, host: Host, folder: string): readonly string[] {
  const reports = Object.values(run.config.reports).map((path) => absolute(host.root, path));
  const servers = serverFolders(host).filter((server) => server !== folder && isInside(folder, server));
  return [...servers, ...reports, manifestPath(folder)];
}

function foldersOf(outputs: readonly Output[]): readonly string[] {
  return [...new Set(outputs.filter((output) => output.disk === 'written').map((output) => output.folder))];
}

/**
 * The end of a build. It comes after a failed build too, and under Vite 8 without saying so: an output that was
 * generated and not written tells.
 */
export async function closeBundle(
  context: HookContext,
  shared: Shared,
  error: Error | undefined,
): Promise<HostError | undefined> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  if (host === undefined || run === undefined || run.failed || error !== undefined) return undefined;
  const outputs = run.outputs.filter((output) => output.build === host.build);
  if (outputs.length === 0 || outputs.some((output) => output.disk === 'pending')) return undefined;
  return timed(run, async () => {
    const folders = foldersOf(outputs);
    for (const folder of folders) {
      await searchDisk(run, sourcesOf(context, shared, host, run, folder), leftOut(run, host, folder));
    }
    checkMaps(run, host, folders);
    const stop = await settle(
      run,
      host,
      context,
      { kind: 'closed', folders },
      sourcesOf(context, shared, host, run, host.root),
    );
    if (stop === undefined || context.meta.watchMode !== true) return stop;
    // Vite's watcher awaits no `close()`: an error thrown here would end the process as an unhandled rejection.
    print(host, context, 'error', stop.message);
    return undefined;
  });
}
