import { noteFolder } from './layers/disk-pass.ts';
import { hostOf, type Host, type Instance } from './host/host.ts';
import type { HookContext, HostBundle, HostError, HostOutput } from './host/host-types.ts';
import { nothingKnown } from './provenance/known-sources.ts';
import { expectOutputs } from './layers/output-names.ts';
import { outputFolder, relativeTo } from './host/paths.ts';
import type { Sources } from './provenance/provenance.ts';
import { redactMaps } from './redact/maps.ts';
import { definedNames, hasReplacer, replacedBy } from './host/replaced.ts';
import { mayChangeLater, mayWriteLater } from './host/later-plugins.ts';
import { isEmpty, searchBundle, searchFinal, searchWritten } from './layers/search-bundle.ts';
import { abandonRendering, beginRendering, endRendering } from './run/rendering.ts';
import { settle } from './run/settle.ts';
import { searchSources } from './source-scan.ts';
import { noteServerSheets, serverSheets } from './provenance/server-sheets.ts';
import { runOf, timed, type Run } from './run/state.ts';
import { graphOf, type WorkerModules } from './provenance/workers.ts';
import { searchWrittenMaps, turnsOf } from './layers/written-maps.ts';

/** What the hooks of one `leakgate()` share. */
export interface Shared {
  readonly instance: Instance;
  readonly workers: WorkerModules;
  /** Who builds, once the build began: the builds of workers have no host of their own. */
  host?: Host;
  /** Whether tokens are taken out, once that was asked: the builds of workers come later. */
  redacts?: boolean;
}

/** What is known of the sources of an output in a folder. */
export function sourcesOf(context: HookContext, shared: Shared, host: Host, run: Run, folder: string): Sources {
  return {
    root: host.root,
    base: host.base,
    folder,
    graphs: [graphOf(context), shared.workers, serverSheets(host)],
    dependencies: run.config.dependencySources,
    replaced: () => replacedBy(host),
    defined: definedNames(host),
    replacer: hasReplacer(host),
    known: nothingKnown(),
  };
}

function folderOf({ instance }: Shared, output: HostOutput): string {
  return outputFolder(instance.cwd ?? process.cwd(), output);
}

function formOf({ format, file, entryFileNames }: HostOutput): string {
  return [format, file, typeof entryFileNames === 'string' ? entryFileNames : ''].join(' ');
}

function beginOutput(run: Run, host: Host, folder: string, output: HostOutput, isWrite: boolean): void {
  expectOutputs(run, [folder]);
  run.outputs.push({ build: host.build, folder, form: formOf(output), disk: isWrite ? 'pending' : 'none' });
}

function noteEmpty(run: Run, host: Host, folder: string): void {
  const message = 'holds nothing: the bundle is empty, so there was nothing to search';
  const where = relativeTo(host.root, folder) || '.';
  run.scan.problem({ code: 'empty-bundle', effect: 'blind', where, message });
}

/** Nothing of the output is written yet. */
export async function renderStart(context: HookContext, shared: Shared, hostOutput: HostOutput): Promise<void> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  // An output without a place of its own is not written.
  if (host === undefined || run === undefined || (hostOutput.dir ?? hostOutput.file) === undefined) return;
  // The other hosts make one output after the other.
  if (host.kind === 'rollup') beginRendering(run, hostOutput);
  const folder = folderOf(shared, hostOutput);
  expectOutputs(run, [folder]);
  await timed(run, () => noteFolder(run, host.root, folder));
}

/** An output could not be made. */
export async function renderError(context: HookContext, shared: Shared): Promise<void> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  if (run !== undefined) abandonRendering(run);
}

/** The output is complete: what leaks in it is stopped before it is written. */
export async function generateBundle(
  context: HookContext,
  shared: Shared,
  hostOutput: HostOutput,
  bundle: HostBundle,
  isWrite: boolean,
): Promise<HostError | undefined> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  if (host === undefined) return undefined;
  if (run === undefined) {
    noteServerSheets(host, context);
    return undefined;
  }
  return timed(run, () => {
    const folder = folderOf(shared, hostOutput);
    beginOutput(run, host, folder, hostOutput, isWrite);
    const sources = sourcesOf(context, shared, host, run, folder);
    if (run.config.mode === 'redact') redactMaps(run, bundle);
    const { first, later } = isWrite ? turnsOf(context, run, bundle) : { first: Object.values(bundle), later: [] };
    // Before the output: what nothing but a name tells is known again in it, where minifiers take the names.
    searchSources(run, sources);
    const search = mayChangeLater(host) ? searchBundle : searchFinal;
    search(run, first, bundle, sources);
    if (isEmpty(run, bundle, sources)) noteEmpty(run, host, folder);
    endRendering(run, hostOutput);
    const rest = (): void => searchFinal(run, later, bundle, sources);
    return settle(run, host, context, { kind: 'generated', final: !isWrite, rest }, sources);
  });
}

/**
 * The output has just been written, and no other plugin has come to its hook yet: none has handed on a map that leaks.
 */
export async function noteOutput(
  context: HookContext,
  shared: Shared,
  hostOutput: HostOutput,
  bundle: HostBundle,
): Promise<HostError | undefined> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  if (host === undefined || run === undefined) return undefined;
  return timed(run, () => {
    const folder = folderOf(shared, hostOutput);
    const sources = sourcesOf(context, shared, host, run, folder);
    const maps = searchWrittenMaps(run, turnsOf(context, run, bundle).later, bundle, sources);
    // Only now: the older a file is, the less has to be read to know it again.
    searchWritten(run, bundle, sources, mayWriteLater(host));
    return maps.length === 0 ? undefined : settle(run, host, context, { kind: 'mapped', folder, maps }, sources);
  });
}

/** The output is on disk: plugins that ran after ours may have changed the bundle. */
export async function writeBundle(
  context: HookContext,
  shared: Shared,
  hostOutput: HostOutput,
  bundle: HostBundle,
): Promise<HostError | undefined> {
  const host = hostOf(context, shared.instance);
  const run = host === undefined ? undefined : await runOf(host);
  if (host === undefined || run === undefined) return undefined;
  return timed(run, () => {
    const folder = folderOf(shared, hostOutput);
    const output = run.outputs.findLast((each) => each.folder === folder && each.disk === 'pending');
    if (output !== undefined) output.disk = 'written';
    const sources = sourcesOf(context, shared, host, run, folder);
    // Only Vite is sure to close the build, and so to come to the disk pass.
    if (host.kind !== 'vite') searchBundle(run, Object.values(bundle), bundle, sources);
    if (isEmpty(run, bundle, sources)) noteEmpty(run, host, folder);
    return settle(run, host, context, { kind: 'written', folders: [folder] }, sources);
  });
}
