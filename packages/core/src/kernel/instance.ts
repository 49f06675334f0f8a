/// <reference path="./ambient.d.ts" />
import { decodeBase64 } from '../text/base64.ts';
import { WASM } from './wasm.generated.ts';

/** What the kernel's module exports: see `kernel/assembly/index.ts`. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly scan: (chars: number, first: number, last: number) => number;
  readonly fill: () => number;
  readonly isDone: () => number;
  readonly capped: () => number;
  readonly holdsZero: () => number;
  readonly encoded: (least: number) => number;
  readonly lists: (least: number, fewest: number) => number;
  readonly phrases: (least: number, fewest: number) => number;
  readonly values: (
    first: number,
    last: number,
    least: number,
    most: number,
    textStart: number,
    textEnd: number,
  ) => number;
  readonly configure: (
    entries: number,
    index: number,
    output: number,
    room: number,
    mostInRun: number,
    within: number,
  ) => void;
  readonly beginClosings: (first: number, last: number) => void;
  readonly findClosings: () => number;
  readonly beginNeedles: (first: number, last: number) => void;
  readonly findNeedles: () => number;
  readonly configureNeedles: (
    filter: number,
    bits: number,
    buckets: number,
    entries: number,
    windows: number,
    output: number,
    room: number,
  ) => void;
  /** Addresses and sizes of the memory's layout, by name. */
  readonly layout: (name: string) => number;
}

const PAGE = 65_536;

let compiled: WebAssembly.Module | undefined;

function layoutOf(exports: Readonly<Record<string, unknown>>): (name: string) => number {
  return (name) => {
    const global = exports[name] as { readonly value: number } | undefined;
    if (global === undefined) throw new RangeError(`leakgate: the kernel has no ${name}`);
    return global.value;
  };
}

type Decode = (text: string) => Uint8Array<ArrayBuffer>;

/** The compiled module; undefined where the host has no WebAssembly or has forbidden it. */
function compile(decode: Decode): WebAssembly.Module | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    compiled ??= new WebAssembly.Module(decode(WASM));
    return compiled;
  } catch {
    // A content security policy may forbid it, and an old engine may not know the instructions.
    return undefined;
  }
}

/**
 * A kernel of its own memory, or undefined where the host runs no WebAssembly.
 * @param decode the host's own way to decode base64
 */
export function instantiate(decode: Decode = decodeBase64): KernelExports | undefined {
  const module = compile(decode);
  if (module === undefined) return undefined;
  const { exports } = new WebAssembly.Instance(module);
  return { ...(exports as unknown as KernelExports), layout: layoutOf(exports) };
}

/** Lets the memory hold so many bytes. */
export function reserve(memory: KernelExports['memory'], bytes: number): void {
  const pages = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (pages > 0) memory.grow(pages);
}
