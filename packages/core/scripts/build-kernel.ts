// Compiles the kernel and writes the module that carries it, where it differs. Part of the package's build.

import { readFileSync, writeFileSync } from 'node:fs';
import { compileKernel, GENERATED, generatedModule } from './compile-kernel.ts';

function present(): string | undefined {
  try {
    return readFileSync(GENERATED, 'utf8');
  } catch {
    return undefined;
  }
}

const text = generatedModule(await compileKernel());
if (text !== present()) writeFileSync(GENERATED, text);
