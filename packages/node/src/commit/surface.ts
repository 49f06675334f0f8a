import { posix } from 'node:path';
import type { FileSurface } from '@leakgate/core';

const CONFIG_NAME = /^\.|(?:^|[._-])(?:config|rc)\.\w+$|^[A-Z]\w*file$/;
const CONFIG_EXTENSION = /\.(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|properties|env|xml|tf|tfvars)$/i;

/** The surface of a file of a repository: what sets something up, else a source. */
export function repositorySurface(path: string): FileSurface {
  const name = posix.basename(path);
  return CONFIG_NAME.test(name) || CONFIG_EXTENSION.test(name) ? 'config' : 'source-module';
}
