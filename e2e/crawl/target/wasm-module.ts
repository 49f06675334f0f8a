const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** Section 5: one memory of at least one page. */
const MEMORY = [0x05, 0x03, 0x01, 0x00, 0x01];
const DATA = 0x0b;
/** Active segment of memory 0 at `i32.const 0`. */
const AT_START = [0x00, 0x41, 0x00, 0x0b];

/** A WebAssembly module with nothing but a text in its data segment; the text has at most 100 ASCII characters. */
export function wasmModule(text: string): Uint8Array {
  const bytes = [...Buffer.from(text, 'latin1')];
  const segment = [...AT_START, bytes.length, ...bytes];
  return Uint8Array.from([...HEADER, ...MEMORY, DATA, segment.length + 1, 1, ...segment]);
}
