import { posix } from 'node:path';
import type { FileSurface } from '@leakgate/core';
import { surfaceOf } from '../files/surface.ts';

const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
const CONFIG_NAME = /^\.|(?:^|[._-])(?:config|rc)\.\w+$|^[A-Z]\w*file$/;
const CONFIG_EXTENSION = /\.(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|properties|env|xml|tf|tfvars)$/i;

/** The surface of a file of a repository: what sets something up, a source, or what such a file is in an output, too. */
export function repositorySurface(path: string): FileSurface {
  const name = posix.basename(path);
  if (CONFIG_NAME.test(name) || CONFIG_EXTENSION.test(name)) return 'config';
  return SCRIPT.test(name) ? 'source-module' : surfaceOf(path);
}
