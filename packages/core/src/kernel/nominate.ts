import { createKernel } from './create.ts';
import type { KernelOptions, WriteUtf16 } from './kernel.ts';

/** More than can stand in one run: nothing is left out. */
const EVERY = 0x7fff_ffff;

/** Every place where one of the literals stands, whatever stands around it. Literals are called by their index. */
export function compileNominate(
  literals: readonly string[],
  writeUtf16?: WriteUtf16,
): (text: string, visit: (at: number, literal: number) => void) => void {
  const distinct = [...new Set(literals)];
  const indices = distinct.map((literal) => [...literals.keys()].filter((index) => literals[index] === literal));
  const options: KernelOptions = {
    anchors: distinct.map((literal) => ({ literal })),
    mostInRun: EVERY,
  };
  const kernel = createKernel(writeUtf16 === undefined ? options : { ...options, writeUtf16 });
  return (text, visit) => {
    kernel.scan(text, { anchor: (at, anchor) => indices[anchor]?.forEach((index) => visit(at, index)) });
  };
}
