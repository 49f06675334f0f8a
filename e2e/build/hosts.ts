import { leakgate as leakgateForRolldown } from 'leakgate/rolldown';
import { leakgate as leakgateForRollup } from 'leakgate/rollup';
import { leakgate as leakgateForVite } from 'leakgate/vite';
import type { LeakgateOptions } from 'leakgate';
import { rolldown, type OutputOptions as RolldownOutput, type RolldownOptions } from 'rolldown';
import { rollup, type OutputOptions as RollupOutput, type RollupOptions } from 'rollup';
import type * as Vite from 'vite';
import { createLogger, type InlineConfig, type Logger, type LogLevel, type PluginOption } from 'vite';
import type { HostConfig, HostName, ViteName } from './case.ts';

/** A build to run. */
export interface BuildRequest {
  readonly root: string;
  readonly config: HostConfig;
  readonly options: LeakgateOptions;
  /** Takes what the host prints through its logger; the host prints itself where there is none. */
  readonly print?: ((text: string) => void) | undefined;
}

function printingLogger(print: (text: string) => void, level: LogLevel = 'info'): Logger {
  const info = level === 'info' ? print : () => undefined;
  return { ...createLogger('silent'), info, warn: print, error: print, warnOnce: print };
}

function viteConfig({ root, config, options, print }: BuildRequest): InlineConfig {
  const { plugins = [], ...rest } = config as InlineConfig;
  return {
    root,
    configFile: false,
    ...(print === undefined ? {} : { customLogger: printingLogger(print, rest.logLevel) }),
    ...rest,
    // In front, where a user may put it: it must come last all the same.
    plugins: [leakgateForVite(options), ...(plugins as PluginOption[])],
  };
}

/** Options as Vite 6 and 7 call them. */
function withRollupOptions(config: unknown): unknown {
  if (Array.isArray(config)) return config;
  if (typeof config !== 'object' || config === null || Object.getPrototypeOf(config) !== Object.prototype)
    return config;
  const entries = Object.entries(config).map(([key, value]) => [
    key,
    key === 'plugins' ? value : withRollupOptions(value),
  ]);
  return Object.fromEntries(entries.map(([key, value]) => [key === 'rolldownOptions' ? 'rollupOptions' : key, value]));
}

async function runVite(name: ViteName, request: BuildRequest): Promise<void> {
  const { build, createBuilder } = (await import(name)) as typeof Vite;
  const given = viteConfig(request);
  const config = name === 'vite' ? given : (withRollupOptions(given) as InlineConfig);
  // With `builder` every environment is built, as `vite build` does.
  if (config.builder === undefined || createBuilder === undefined) await build(config);
  else await (await createBuilder(config, null as unknown as false)).buildApp();
}

function logTo(print: BuildRequest['print']): { onLog?: (level: string, log: { message: string }) => void } {
  return print === undefined ? {} : { onLog: (_, log) => print(log.message) };
}

async function runRollup({ config, options, print }: BuildRequest): Promise<void> {
  const { output, plugins, write = true, ...input } = config as RollupOptions & { write?: boolean };
  const all = [leakgateForRollup(options), plugins];
  const bundle = await rollup({ ...logTo(print), ...input, plugins: all });
  const outputs = [output ?? {}].flat() as RollupOutput[];
  try {
    // All at once, as the command line of Rollup does it.
    await Promise.all(outputs.map((each) => (write ? bundle.write(each) : bundle.generate(each))));
  } finally {
    await bundle.close();
  }
}

async function runRolldown({ config, options, print }: BuildRequest): Promise<void> {
  const { output, plugins, write = true, ...input } = config as RolldownOptions & { write?: boolean };
  const all = [leakgateForRolldown(options), plugins];
  const bundle = await rolldown({ ...logTo(print), ...input, plugins: all });
  try {
    for (const each of [output ?? {}].flat() as RolldownOutput[])
      await (write ? bundle.write(each) : bundle.generate(each));
  } finally {
    await bundle.close();
  }
}

const RUN: Readonly<Record<HostName, (request: BuildRequest) => Promise<void>>> = {
  vite: (request) => runVite('vite', request),
  vite7: (request) => runVite('vite7', request),
  vite6: (request) => runVite('vite6', request),
  vite5: (request) => runVite('vite5', request),
  rollup: runRollup,
  rolldown: runRolldown,
};

/** Builds with a host, leakgate in front of the other plugins. Throws what the host throws. */
export function runHost(host: HostName, request: BuildRequest): Promise<void> {
  return RUN[host](request);
}
