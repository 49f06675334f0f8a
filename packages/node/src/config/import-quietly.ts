type Emit = typeof process.emitWarning;

/** What Node remarks on how the file of a module is written: nothing that its owner has to act on. */
function isRemark(warning: string | Error, options: unknown, url: string): boolean {
  const text = warning instanceof Error ? warning.message : warning;
  const code = typeof options === 'object' && options !== null && 'code' in options ? options.code : undefined;
  return (
    (code === 'MODULE_TYPELESS_PACKAGE_JSON' && text.includes(url)) || /type stripping is an experimental/i.test(text)
  );
}

/**
 * Imports a configuration. In a package without `"type"`, or in TypeScript, Node would remark on that in each build and
 * at each commit, by an address that is none of the user's.
 */
export async function importQuietly(url: string): Promise<Readonly<Record<string, unknown>>> {
  const { emitWarning } = process;
  const hushed = ((warning: string | Error, ...rest: readonly unknown[]) => {
    if (!isRemark(warning, rest[0], url)) (emitWarning as (...all: readonly unknown[]) => void)(warning, ...rest);
  }) as Emit;
  process.emitWarning = hushed;
  try {
    return (await import(/* @vite-ignore */ url)) as Readonly<Record<string, unknown>>;
  } finally {
    // Another import may have begun meanwhile: it goes on to hand over to this one.
    if (process.emitWarning === hushed) process.emitWarning = emitWarning;
  }
}
