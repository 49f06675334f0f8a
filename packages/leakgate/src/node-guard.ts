/** True where leakgate and everything it loads runs on the version: `^22.18 || >=24.11`. */
export function isSupportedNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11) || major > 24;
}

/**
 * Throws one sentence on an older Node. Every entry calls it before it loads anything else: a module that does not
 * link there would end in a message that names no cause.
 */
export function guardNode(): void {
  const { node } = process.versions;
  if (isSupportedNode(node)) return;
  throw new Error(`leakgate needs Node 22.18 or a later 22, or Node 24.11 or later; this is Node ${node}`);
}
