import { settingSighting, type SourceModule } from '@leakgate/core';
import type { LeakgateOptions } from '@leakgate/node';
import { viteHost, type Instance } from '../host/host.ts';
import type { ViteServer } from '../host/host-types.ts';
import { fileOfModule, sourceName } from '../host/paths.ts';
import type { LeakgatePlugin, LeakgateServedPlugin } from '../plugin.ts';
import { asideBecause } from '../host/standing-aside.ts';
import { graphOf } from '../provenance/workers.ts';
import { flawsOf } from '../settings/index.ts';
import { moduleArtifact, readOriginal } from './artifact.ts';
import { bundleSearch, type BundleSearch } from './bundle.ts';
import { dependencySearch, type SearchDependency } from './dependencies.ts';
import { openLater } from './later.ts';
import { showOverlayLater } from './overlay.ts';
import { watchPublicFolder } from './public-folder.ts';
import { serve } from './serve.ts';
import { openSession, reportOf, type DevSession } from './session.ts';

/** The id of a module whenever it is asked for: Vite marks with a time what was saved. */
function withoutTime(id: string): string {
  return id.replace(/([?&])t=\d+(?:&|$)/, '$1').replace(/[?&]$/, '');
}

/** A server under way, and its ways to search what can wait. */
interface Started {
  readonly session: DevSession;
  readonly searchDependency: SearchDependency;
  /** Where the server bundles what it serves. */
  readonly bundle: BundleSearch | undefined;
}

function serveModule({ session, searchDependency, bundle }: Started, id: string, code: string): void {
  const file = fileOfModule(id);
  // What is being bundled is searched in the bundle.
  if (file === undefined || bundle?.isUnderWay() === true) return;
  const name = withoutTime(id);
  const search = (): void => serve(session, name, moduleArtifact(session, file, code));
  if (file.includes('/node_modules/')) searchDependency(name, file, code);
  else if (bundle === undefined) search();
  else bundle.searchSaved(name, file, search);
}

function tellSettings(session: DevSession): void {
  const flaws = flawsOf(session.host, session.engine);
  const sightings = flaws.map((flaw) => settingSighting(flaw, session.engine));
  void reportOf(session, 'config', { sightings, dropped: [], problems: [], bytes: 0 }).then(({ findings }) => {
    for (const { redacted, evidence } of findings) {
      session.host.config.logger.warn(`leakgate: ${redacted}: ${evidence.join('; ')}`);
    }
  });
}

async function start(server: ViteServer, options: LeakgateOptions): Promise<Started | undefined> {
  const host = viteHost(server.config, undefined);
  if (host === undefined) return undefined;
  const session = await openSession(host, server, options);
  // Nuxt runs a server of Vite for each side, and both have the same settings.
  if (host.consumer === 'client') tellSettings(session);
  void watchPublicFolder(session);
  showOverlayLater(session);
  const later = openLater();
  const isBundling = host.config.experimental?.bundledDev === true;
  return {
    session,
    searchDependency: dependencySearch(session, later),
    bundle: isBundling ? bundleSearch(session, later) : undefined,
  };
}

function servePage(session: DevSession, file: string, html: string): void {
  const name = sourceName(session.host.root, file);
  const original = (): string | undefined => readOriginal(file);
  const modules = (): readonly SourceModule[] => [{ file: name, rendered: html, original }];
  serve(session, name, {
    where: { kind: 'html', path: name },
    content: html,
    provenance: { kind: 'generated', modules },
  });
}

/** Vitest runs a server of Vite for its tests: what they hold, made-up tokens first of all, reaches nobody. */
function isTesting({ config }: ViteServer): boolean {
  return config.plugins.some(({ name }) => name === 'vitest' || name.startsWith('vitest:'));
}

const DEV = 'leakgate:dev';
/** Plugins for the modules of one environment, which is what the search is, came with Vite 6. */
const TOO_OLD = 'the dev server of Vite 5 is not searched, its builds are; Vite 6 and later have both';

/** The gate in Vite's dev server: what is served is searched as it is served, and nothing is ever held back. */
export function devPlugin(options: LeakgateOptions, instance: Instance): LeakgatePlugin {
  let started: Started | undefined;
  const served: LeakgateServedPlugin = {
    name: 'leakgate:served',
    enforce: 'post',
    buildStart() {
      started?.bundle?.begin();
    },
    transform(code, id) {
      if (started !== undefined) serveModule(started, id, code);
    },
    buildEnd(error) {
      if (error !== undefined) started?.bundle?.fail();
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        started?.bundle?.search(graphOf(this), bundle);
      },
    },
  };
  return {
    name: DEV,
    api: { leakgate: instance.mark },
    apply: 'serve',
    enforce: 'post',
    async configureServer(server) {
      if (isTesting(server)) return;
      const aside = server.environments === undefined ? TOO_OLD : asideBecause(instance, server.config.plugins, DEV);
      if (aside === undefined) started = await start(server, options);
      else server.config.logger.warn(`leakgate: ${aside}`);
    },
    // A hook of its own for each module would cost Rolldown dearly, which runs no dev server.
    applyToEnvironment: ({ config }) => (config.consumer === 'server' ? false : served),
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (started !== undefined) servePage(started.session, filename, html);
      },
    },
  };
}
