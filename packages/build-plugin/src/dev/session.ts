import type { ArtifactResult, Engine, Finding, Report, Surface } from '@leakgate/core';
import {
  closeScan,
  knownValuesOf,
  loadConfig,
  openEngine,
  scanWith,
  type LeakgateOptions,
  type ResolvedConfig,
} from '@leakgate/node';
import type { ContentMark } from '../layers/content-mark.ts';
import type { ViteHost } from '../host/host.ts';
import type { ViteServer } from '../host/host-types.ts';
import type { ModuleGraph } from '../provenance/import-chain.ts';
import { isWorthTelling } from '../run/messages.ts';
import { maskedName, withMaskedNames } from '../layers/names.ts';
import { describedReport } from '../source-walk/described-report.ts';
import { devSources } from './sources.ts';

/** A dev server under way, and what it serves that it should not. */
export interface DevSession {
  readonly host: ViteHost;
  readonly server: ViteServer;
  readonly config: ResolvedConfig;
  readonly engine: Engine;
  /** What is served → what was found in it, as it was served last. */
  readonly held: Map<string, readonly Finding[]>;
  /** The modules of the last bundle, where the server bundles what it serves. */
  graph?: ModuleGraph;
  /** Names of what is served that are files of a bundle, and the content that was searched of each. */
  readonly bundled: Map<string, ContentMark>;
  /** The end of what is being told. */
  telling: Promise<void>;
}

/** Reads the config and the known values, and says what of them could not be read. Throws a `UsageError` where the config is wrong. */
export async function openSession(host: ViteHost, server: ViteServer, options: LeakgateOptions): Promise<DevSession> {
  const { root, envDirs, mode, publicPrefixes } = host;
  const config = await loadConfig({ root, inline: options });
  const known = knownValuesOf({ config, envDirs, mode, publicPrefixes, processEnv: process.env });
  const opened = openEngine({ config, kind: 'build', knownValues: known.values, processEnv: process.env });
  const { engine } = opened;
  for (const { where, message } of [...known.problems, ...opened.problems]) {
    host.config.logger.warn(`leakgate: ${where} ${message}`);
  }
  return { host, server, config, engine, held: new Map(), bundled: new Map(), telling: Promise.resolve() };
}

/** What of a result is worth a person's time, as a report. */
export async function reportOf(session: DevSession, surface: Surface, result: ArtifactResult): Promise<Report> {
  const scan = scanWith({ engine: session.engine, problems: [] });
  scan.record({ ...result, surface });
  const all = await closeScan(scan, session.config, new Date());
  const report = { ...all, findings: all.findings.filter(isWorthTelling) };
  const mask = (name: string): string => maskedName(session.engine, name);
  const told = report.findings.length === 0 ? report : await describedReport(report, devSources(session), mask);
  return withMaskedNames(told, session.engine);
}
