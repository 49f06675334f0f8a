import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@leakgate/core';
import { posixRelative } from '../files/posix.ts';
import { foldersAbove } from '../files/repository.ts';
import { CONFIG_NAMES } from './find.ts';
import type { ResolvedConfig } from './options.ts';

/** The configuration in a folder above, up to that of the repository. */
function configAbove(folder: string): string | undefined {
  return foldersAbove(folder)
    .flatMap((above) => CONFIG_NAMES.map((name) => join(above, name)))
    .find(existsSync);
}

/**
 * Says so where a package has no configuration, and the repository that it is a part of has one: it is not read, and its
 * owner would wait for it in vain.
 */
export function overlookedConfig({
  root,
  configFile,
}: Pick<ResolvedConfig, 'root' | 'configFile'>): readonly Problem[] {
  const file = configFile === undefined ? configAbove(root) : undefined;
  if (file === undefined) return [];
  const message = 'is not read: the configuration of this package stands in its own folder, and may import that one';
  return [{ code: 'config-not-read', effect: 'note', where: posixRelative(root, file), message }];
}
