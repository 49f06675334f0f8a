import type { CatalogueRule, Report } from '@leakgate/core';
import { isOpen } from '../standing.ts';
import { notificationOf, resultOf } from './results.ts';
import type { Notification } from './log.ts';
import { ruleOf } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const HOME = 'https://github.com/leakgate/leakgate';

/** Results that code scanning shows of a run; above five times as many it refuses the whole. */
const MOST_RESULTS = 5000;
/** Related locations that it shows of one result. */
const MOST_LOCATIONS = 100;
/** Related locations of all results together, with which a log stays below the 10 MB that may be sent compressed. */
const ALL_LOCATIONS = 50_000;

function leftOut(count: number): readonly Notification[] {
  if (count <= 0) return [];
  const text = `${count} more findings are in the report and not in this log, which holds the ${MOST_RESULTS} gravest`;
  return [{ descriptor: { id: 'too-many' }, level: 'warning', message: { text } }];
}

function endOf({ startedAt, durationMs }: Report['scan']): string {
  return new Date(Date.parse(startedAt) + durationMs).toISOString();
}

/**
 * The report as a SARIF 2.1.0 log, for code scanning. What is accepted, ignored or fine is left out: GitHub takes no
 * notice of suppressions, and would keep an alert open for each (github/codeql-action, issue 1230).
 */
export function sarif(report: Report, catalogue: readonly CatalogueRule[]): string {
  const known = new Map(catalogue.map((rule) => [rule.id, rule]));
  const open = report.findings.filter(isOpen);
  const shown = open.slice(0, MOST_RESULTS);
  const most = Math.min(MOST_LOCATIONS, Math.floor(ALL_LOCATIONS / Math.max(1, shown.length)));
  // Findings are sorted: what is said of a rule is what its gravest finding says.
  const byRule = new Map(shown.toReversed().map((finding) => [finding.rule, finding]));
  const ids = [...byRule.keys()].sort();
  const rules = ids.flatMap((id) => {
    const finding = byRule.get(id);
    return finding === undefined ? [] : [ruleOf(finding, known)];
  });
  const { tool, scan, outcome, problems } = report;
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: HOME,
            rules,
          },
        },
        automationDetails: { id: `leakgate/${scan.kind}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: outcome !== 'incomplete' && !problems.some((problem) => problem.effect === 'blind'),
            startTimeUtc: scan.startedAt,
            endTimeUtc: endOf(scan),
            toolExecutionNotifications: [...problems.map(notificationOf), ...leftOut(open.length - shown.length)],
          },
        ],
        results: shown.map((finding) => resultOf(finding, ids.indexOf(finding.rule), most)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
