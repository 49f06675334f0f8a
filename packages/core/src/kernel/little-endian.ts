/** True where numbers lie in memory as WebAssembly has them, so that arrays of them can be copied as they are. */
const IS_LITTLE_ENDIAN: boolean = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Writes numbers of 32 bits; the offset is a multiple of four. */
export function putNumbers(memory: ArrayBuffer, offset: number, numbers: Uint32Array): void {
  if (IS_LITTLE_ENDIAN) {
    new Uint32Array(memory, offset, numbers.length).set(numbers);
    return;
  }
  const view = new DataView(memory, offset);
  for (let k = 0; k < numbers.length; k++) view.setUint32(4 * k, numbers[k] ?? 0, true);
}

/** Numbers of 32 bits where they lie, or a copy of them; the offset is a multiple of four. */
export function numbersAt(memory: ArrayBuffer, offset: number, count: number): Uint32Array {
  if (IS_LITTLE_ENDIAN) return new Uint32Array(memory, offset, count);
  const view = new DataView(memory, offset);
  return Uint32Array.from({ length: count }, (_, k) => view.getUint32(4 * k, true));
}

/** Writes a text as UTF-16, character by character: what every host can do. The offset is even. */
export function putText(text: string, memory: Uint8Array<ArrayBuffer>, offset: number): void {
  if (IS_LITTLE_ENDIAN) {
    const units = new Uint16Array(memory.buffer, memory.byteOffset + offset, text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return;
  }
  const view = new DataView(memory.buffer, memory.byteOffset + offset);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
}
