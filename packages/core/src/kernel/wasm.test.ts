/// <reference path="./ambient.d.ts" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileKernel, GENERATED, generatedModule } from '../../scripts/compile-kernel.ts';

test('the compiled kernel is that of the sources; where not, run `node packages/core/scripts/build-kernel.ts`', async () => {
  expect(readFileSync(GENERATED, 'utf8')).toBe(generatedModule(await compileKernel()));
});

test('it needs nothing of its host, and holds no name of a file or a folder', async () => {
  const bytes = await compileKernel();
  expect(() => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)))).not.toThrow();
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/assembly|kernel|candidates/);
});

test('its constants lie in front of the text, and the zeros in front of that', async () => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(await compileKernel())));
  const { dataEnd, TEXT } = exports as unknown as {
    readonly dataEnd: () => number;
    readonly TEXT: { readonly value: number };
  };
  expect(dataEnd()).toBeGreaterThan(0);
  expect(dataEnd()).toBeLessThanOrEqual(TEXT.value);
});
