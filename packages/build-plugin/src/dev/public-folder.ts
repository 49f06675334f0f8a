import { artifactName } from '@leakgate/core';
import { filesIn } from '@leakgate/node';
import { publicFolder } from '../host/host.ts';
import { absolute, isInside, relativeTo } from '../host/paths.ts';
import type { DevSession } from './session.ts';
import { serve } from './serve.ts';

async function servePublic(session: DevSession, folder: string, paths: readonly string[]): Promise<void> {
  const { root } = session.host;
  for await (const found of filesIn(paths, root)) {
    if (found.kind === 'problem') continue;
    const { content, where } = found.artifact;
    const source = absolute(root, artifactName(where));
    const file = relativeTo(root, source);
    const provenance = { kind: 'copy', file } as const;
    serve(session, file, { where: { kind: 'public-file', path: relativeTo(folder, source) }, content, provenance });
  }
}

/** Searches the files that are served as they are, at the start and whenever one is saved. */
export async function watchPublicFolder(session: DevSession): Promise<void> {
  const folder = publicFolder(session.host);
  if (folder === undefined) return;
  const saved = (path: string): void => {
    const file = absolute(session.host.root, path);
    if (isInside(folder, file)) void servePublic(session, folder, [file]);
  };
  session.server.watcher.on('add', saved);
  session.server.watcher.on('change', saved);
  await servePublic(session, folder, [folder]);
}
