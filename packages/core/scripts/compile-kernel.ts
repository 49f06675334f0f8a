import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const CORE = dirname(dirname(fileURLToPath(import.meta.url)));
const KERNEL = join(CORE, 'kernel');

/** The module that carries the compiled kernel, relative to the package. */
export const GENERATED: string = join(CORE, 'src', 'kernel', 'wasm.generated.ts');

/** Compiles the kernel's AssemblyScript; the same sources always give the same bytes. */
export async function compileKernel(): Promise<Uint8Array> {
  const outputs: Uint8Array[] = [];
  const messages: string[] = [];
  const sources = readdirSync(join(KERNEL, 'assembly'));
  // Relative names only: the bytes must not depend on where the checkout lies.
  const { error } = await main(['assembly/index.ts', '--config', 'asconfig.json', '--outFile', 'kernel.wasm'], {
    readFile: (name) => readSource(name, sources),
    listFiles: () => [],
    writeFile: (name, contents) => {
      if (name === 'kernel.wasm' && typeof contents !== 'string') outputs.push(contents);
    },
    stderr: { write: (chunk) => void messages.push(String(chunk)) },
  });
  const [bytes] = outputs;
  if (error !== null || bytes === undefined) throw new Error(`the kernel does not compile: ${messages.join('')}`);
  return bytes;
}

function readSource(name: string, sources: readonly string[]): string | null {
  const file = basename(name);
  if (file === 'asconfig.json') return readFileSync(join(KERNEL, file), 'utf8');
  return dirname(name) === 'assembly' && sources.includes(file)
    ? readFileSync(join(KERNEL, 'assembly', file), 'utf8')
    : null;
}

/** The text of the module that carries the compiled kernel. */
export function generatedModule(bytes: Uint8Array): string {
  return `// Written by scripts/build-kernel.ts from kernel/assembly; change those, not this.

/** The kernel as WebAssembly, in base64. */
export const WASM: string =
  '${Buffer.from(bytes).toString('base64')}';
`;
}
