import type { Replacement } from '@leakgate/core';
import type { Host } from './host.ts';

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** The names that the host replaces: those of `define`, and the variables of `import.meta.env`. */
export function replacedBy(host: Host): readonly Replacement[] {
  if (host.kind !== 'vite') return [];
  const { define = {}, env } = host.config;
  // Read as a whole, or by a name that is not written out, `import.meta.env` brings in every variable.
  const names = [...Object.entries(define), ...Object.entries(env), ['import.meta.env', env] as const];
  return names.map(([name, value]) => ({ name, text: textOf(value) }));
}

/** The names that `define` gives a value for, where the host says so. */
export function definedNames(host: Host): readonly string[] {
  return host.kind === 'vite' ? Object.keys(host.config.define ?? {}) : [];
}
