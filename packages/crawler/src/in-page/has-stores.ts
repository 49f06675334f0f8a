/** True where the browser lets the document keep anything: a frame of another site may be given no stores at all. */
export function hasStores(): boolean {
  try {
    return globalThis.localStorage !== undefined;
  } catch {
    return false;
  }
}
