import type { Replacement } from '@leakgate/core';
import type { Host } from './host.ts';

/** What plugins that put texts in for names are called: of `@rollup/plugin-replace`, and of Rolldown's own. */
const REPLACERS: ReadonlySet<string> = new Set(['replace', 'builtin:replace']);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function definedBy(host: Host): Readonly<Record<string, unknown>> {
  return host.kind === 'vite' ? (host.config.define ?? {}) : host.define;
}

/** The names that the host replaces: those of `define`, and the variables of `import.meta.env`. */
export function replacedBy(host: Host): readonly Replacement[] {
  const define = Object.entries(definedBy(host));
  const env = host.kind === 'vite' ? host.config.env : {};
  // Read as a whole, or by a name that is not written out, `import.meta.env` brings in every variable.
  const whole = host.kind === 'vite' ? [['import.meta.env', env] as const] : [];
  return [...define, ...Object.entries(env), ...whole].map(([name, value]) => ({ name, text: textOf(value) }));
}

/** The names that `define` gives a value for. */
export function definedNames(host: Host): readonly string[] {
  return Object.keys(definedBy(host));
}

/** True where a plugin puts texts in for names; which ones, none of them tells. */
export function hasReplacer(host: Host): boolean {
  const names = host.kind === 'vite' ? host.plugins().map(({ name }) => name) : host.pluginNames;
  return names.some((name) => REPLACERS.has(name));
}
