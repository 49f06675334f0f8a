import { FORMATS, withBaseline, type Finding, type Report } from '@leakgate/core';
import {
  authorOf,
  candidates,
  loadConfig,
  openBaseline,
  readBaseline,
  readReport,
  saltCheck,
  saltOf,
  updateBaseline,
  usageError,
  writeBaseline,
  type BaselineFile,
  type ResolvedConfig,
  type Salt,
} from '@leakgate/node';
import type { ExitCode } from '../exit-code.ts';
import { scanPaths } from '../scan-paths.ts';
import { say, type Output } from '../streams.ts';
import { mustBeFiles, searchName, targetsOf } from '../targets.ts';
import { checkFlags, type WrittenBaselineFlags } from './flags.ts';
import { sameTokens } from './same-tokens.ts';
import { exitCodeOf, tokenLine, updateText } from './texts.ts';

/** Fewest characters of a `LEAKGATE_SALT` that nobody finds out by trying. */
const SHORTEST_SALT = 16;

interface Found {
  readonly from: string;
  readonly findings: readonly Finding[];
  readonly complete: boolean;
  /** The fingerprints that were given, or starts of them, as this search has them. */
  readonly only: readonly string[];
}

function foundIn(from: string, { findings, problems }: Report): Omit<Found, 'only'> {
  return { from, findings, complete: !problems.some((problem) => problem.effect === 'blind') };
}

function mustBeOfThisSalt(config: ResolvedConfig, { check, entries }: BaselineFile, salt: Salt): void {
  if (check === undefined || entries.length === 0 || check === saltCheck(salt.value)) return;
  const mend = 'set LEAKGATE_SALT to the one of then, or remove the file and accept its tokens anew';
  throw usageError(config.baseline, 'its entries were made under another salt', mend);
}

/** A report's fingerprints can be compared only with those of the same salt. */
function mustFit(file: string, report: Report, salt: Salt, config: ResolvedConfig, baseline: BaselineFile): void {
  if (report.scan.salt === salt.source) return;
  if (readBaseline(config)?.salt === undefined && report.scan.salt === 'default') {
    writeBaseline(config, baseline);
    const mend = `make the report again, then accept from it`;
    throw usageError(file, `it was made before the project had a salt; ${config.baseline} holds one now`, mend);
  }
  const wrong = `it was made under another salt (${report.scan.salt}) than is set now (${salt.source})`;
  throw usageError(file, wrong, 'make the report again where LEAKGATE_SALT is set as it is here');
}

/** What a report found, judged by the baseline as it is now. */
function fromReport(
  file: string,
  only: readonly string[],
  config: ResolvedConfig,
  baseline: BaselineFile,
  salt: Salt,
  today: string,
): Found {
  const report = readReport(file);
  mustFit(file, report, salt, config, baseline);
  const fresh = report.findings.map((finding) => ({ ...finding, baseline: 'new' as const }));
  const findings = withBaseline(fresh, baseline.entries, { today, rules: config.policy });
  return { ...foundIn(report.scan.kind, { ...report, findings }), only };
}

async function fromPaths(
  paths: readonly string[],
  flags: WrittenBaselineFlags,
  config: ResolvedConfig,
  baseline: BaselineFile,
  startedAt: Date,
): Promise<Found> {
  const { envFile: envFiles = [] } = flags;
  mustBeFiles('--env-file', envFiles);
  const targets = targetsOf(paths, process.cwd());
  const request = { targets, config, envFiles, startedAt };
  const report = await scanPaths({ ...request, baseline });
  const found = foundIn(searchName(paths), report);
  const { only = [] } = flags;
  const strange = only.filter((start) => report.findings.every(({ fingerprint }) => !fingerprint.startsWith(start)));
  // A report that was made before the project had a salt names the same tokens by other fingerprints.
  if (strange.length === 0 || report.scan.salt !== 'project') return { ...found, only };
  const unsalted = await scanPaths({ ...request, baseline: { version: 1, entries: [] } });
  return { ...found, only: [...only, ...sameTokens(unsalted.findings, report.findings, strange)] };
}

/** The reason, and who gives it; both are asked for only where there is something to accept. */
function acceptanceOf(
  flags: WrittenBaselineFlags,
  wanted: readonly Finding[],
  root: string,
): Parameters<typeof updateBaseline>[0]['acceptance'] {
  const { reason, until, only = [] } = flags;
  if (wanted.length === 0) {
    if (only.length > 0) throw usageError('--only', 'no token of that fingerprint asks to be accepted', 'scan again');
    return { reason: '', who: '' };
  }
  if (reason === undefined) return undefined;
  const who = flags.who ?? authorOf(root, process.env);
  if (who === undefined) throw usageError('--who', 'nothing says who accepts them', 'write e.g. --who Ada');
  return { reason, who, ...(until === undefined ? {} : { until }) };
}

/** Brings the baseline up to date with what is found, and says what became of each token. */
export async function acceptTokens(
  paths: readonly string[],
  flags: WrittenBaselineFlags,
  output: Output,
): Promise<ExitCode> {
  const startedAt = new Date();
  const today = startedAt.toISOString().slice(0, 10);
  checkFlags(flags, paths, today);
  const config = await loadConfig({ root: process.cwd(), configFile: flags.config });
  const baseline = openBaseline(config);
  const salt = saltOf(baseline, process.env);
  mustBeOfThisSalt(config, baseline, salt);
  const { from, findings, complete, only } =
    flags.from === undefined
      ? await fromPaths(paths.length === 0 ? ['dist'] : paths, flags, config, baseline, startedAt)
      : fromReport(flags.from, flags.only ?? [], config, baseline, salt, today);
  const wanted = candidates(findings, only);
  const updated = updateBaseline({
    before: baseline.entries,
    findings,
    from,
    only,
    acceptance: acceptanceOf(flags, wanted, config.root),
    today,
    rules: config.policy,
    formats: [...FORMATS, ...config.formats.custom],
    secretSalt: salt.source === 'env' && salt.value.length >= SHORTEST_SALT,
    complete,
  });
  writeBaseline(config, { ...baseline, check: saltCheck(salt.value), entries: updated.entries });
  const isUnsaid = wanted.length > 0 && flags.reason === undefined;
  if (!isUnsaid || updated.pruned.length > 0) await output.write(updateText(config.baseline, updated));
  if (isUnsaid) {
    wanted.forEach((finding) => say(tokenLine('not known', finding)));
    throw usageError('--reason', 'nothing says why these tokens may be there', "write e.g. --reason 'demo account'");
  }
  return exitCodeOf(updated, complete);
}
