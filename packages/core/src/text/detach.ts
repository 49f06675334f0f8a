const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A copy of `text` that shares no memory with the string it was cut from. A slice of a 5 MB bundle keeps those 5 MB
 * alive in V8; what outlives a scan must therefore be copied.
 */
export function detach(text: string): string {
  return text.isWellFormed() ? decoder.decode(encoder.encode(text)) : Array.from(text, (char) => char).join('');
}
