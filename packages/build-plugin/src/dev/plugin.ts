import { readFileSync } from 'node:fs';
import { settingSighting, type Artifact, type Origin, type SourceModule } from '@leakgate/core';
import type { LeakgateOptions } from '@leakgate/node';
import { viteHost } from '../host.ts';
import type { ViteServer } from '../host-types.ts';
import { ownMapOf } from '../own-map.ts';
import { fileOfModule, sourceName } from '../paths.ts';
import type { LeakgatePlugin, LeakgateServedPlugin } from '../plugin.ts';
import { flawsOf } from '../settings/index.ts';
import { watchPublicFolder } from './public-folder.ts';
import { serve } from './serve.ts';
import { openSession, reportOf, type DevSession } from './session.ts';

function readOriginal(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function moduleArtifact({ host, engine }: DevSession, file: string, code: string): Artifact {
  const name = sourceName(host.root, file);
  const original = (): string | undefined => readOriginal(file);
  const sighted = (fingerprint: string): readonly Origin[] => {
    const content = original();
    if (content === undefined) return [];
    return engine
      .scan({ where: { kind: 'source-module', path: name }, content })
      .sightings.filter((sighting) => sighting.fingerprint === fingerprint)
      .map(({ place }) => ({ file: name, line: place.line, column: place.column }));
  };
  return {
    where: { kind: 'chunk', path: name },
    content: code,
    provenance: {
      kind: 'generated',
      modules: () => [{ file: name, rendered: code, original }],
      sighted,
      ownMap: (source) => (source === name ? ownMapOf(host.root, file) : undefined),
    },
  };
}

/** The id of a module whenever it is asked for: Vite marks with a time what was saved. */
function withoutTime(id: string): string {
  return id.replace(/([?&])t=\d+(?:&|$)/, '$1').replace(/[?&]$/, '');
}

/** Dependencies are searched when they are built: here they would only cost time. */
function ownFile(id: string): string | undefined {
  const file = fileOfModule(id);
  return file === undefined || file.includes('/node_modules/') ? undefined : file;
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

async function start(server: ViteServer, options: LeakgateOptions): Promise<DevSession | undefined> {
  const host = viteHost(server.config, undefined);
  if (host === undefined) return undefined;
  const session = await openSession(host, server, options);
  tellSettings(session);
  void watchPublicFolder(session);
  return session;
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

/** The gate in Vite's dev server: what is served is searched as it is served, and nothing is ever held back. */
export function devPlugin(options: LeakgateOptions): LeakgatePlugin {
  let session: DevSession | undefined;
  const served: LeakgateServedPlugin = {
    name: 'leakgate:served',
    enforce: 'post',
    transform(code, id) {
      const file = session === undefined ? undefined : ownFile(id);
      if (session !== undefined && file !== undefined)
        serve(session, withoutTime(id), moduleArtifact(session, file, code));
    },
  };
  return {
    name: 'leakgate:dev',
    apply: 'serve',
    enforce: 'post',
    async configureServer(server) {
      session = await start(server, options);
    },
    // A hook of its own for each module would cost Rolldown dearly, which runs no dev server.
    applyToEnvironment: ({ config }) => (config.consumer === 'server' ? false : served),
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (session !== undefined) servePage(session, filename, html);
      },
    },
  };
}
