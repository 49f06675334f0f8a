type Emit = typeof process.emitWarning;

/** What Node says about a configuration in TypeScript or without `"type"`, or about its SQLite: nothing that its owner has to act on. */
function isNoise(warning: string | Error, options: unknown): boolean {
  const text = warning instanceof Error ? warning.message : warning;
  const code = typeof options === 'object' && options !== null && 'code' in options ? options.code : undefined;
  return code === 'MODULE_TYPELESS_PACKAGE_JSON' || /(?:type stripping|SQLite) is an experimental/i.test(text);
}

/** Keeps remarks of Node's on how a configuration is loaded off standard error. */
export function quietNode(): void {
  const emit = process.emitWarning.bind(process) as (...args: readonly unknown[]) => void;
  process.emitWarning = ((warning: string | Error, ...rest: readonly unknown[]) => {
    if (!isNoise(warning, rest[0])) emit(warning, ...rest);
  }) as Emit;
}
