import type { Problem, Report } from '@leakgate/core';
import { pretty } from '@leakgate/report';
import type { Host } from './host.ts';
import type { HookContext } from './host-types.ts';
import { isWorthTelling } from '../run/messages.ts';
import type { Run } from '../run/state.ts';

/** How loud: the host's logger decides from it whether and in which colour to print. */
export type Loudness = 'info' | 'warn' | 'error';

/** Prints through the host's own logger. */
export function print(host: Host, context: HookContext, loudness: Loudness, text: string): void {
  if (host.kind === 'vite') host.config.logger[loudness](text);
  else if (loudness !== 'info') context.warn(text);
}

/** True where what is printed may be coloured. */
export function useColor(host: Host): boolean {
  // Rollup and Rolldown paint a warning as a whole.
  if (host.kind !== 'vite' || process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'] ?? '';
  return forced === '' ? process.stderr.isTTY : forced !== '0' && forced !== 'false';
}

function findingKey(finding: Report['findings'][number]): string {
  return `${finding.fingerprint} ${finding.verdict}`;
}

function problemKey(problem: Problem): string {
  return `${problem.code} ${problem.where}`;
}

/** The report without what has been printed before; undefined where nothing new is worth telling. */
function news(run: Run, report: Report): Report | undefined {
  const findings = report.findings.filter((finding) => !run.told.has(findingKey(finding)));
  const problems = report.problems.filter((problem) => !run.told.has(problemKey(problem)));
  const worth = findings.some(isWorthTelling) || problems.some((problem) => problem.effect === 'blind');
  return worth ? { ...report, findings, problems } : undefined;
}

/** Prints what has not been printed yet as one table, and tells whether there was any. */
export function tell(run: Run, host: Host, context: HookContext, loudness: Loudness, report: Report): boolean {
  const fresh = news(run, report);
  if (fresh === undefined) return false;
  fresh.findings.forEach((finding) => run.told.add(findingKey(finding)));
  fresh.problems.forEach((problem) => run.told.add(problemKey(problem)));
  const table = pretty(fresh, { color: useColor(host), width: process.stdout.columns ?? 100 });
  print(host, context, loudness, `\n${table.trimEnd()}\n`);
  return true;
}
