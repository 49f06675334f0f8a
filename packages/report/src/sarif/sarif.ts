import type { CatalogueRule, Report } from '@leakgate/core';
import { notificationOf, resultOf } from './results.ts';
import { ruleOf } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const HOME = 'https://github.com/leakgate/leakgate';

function endOf({ startedAt, durationMs }: Report['scan']): string {
  return new Date(Date.parse(startedAt) + durationMs).toISOString();
}

/** The report as a SARIF 2.1.0 log, for code scanning. */
export function sarif(report: Report, catalogue: readonly CatalogueRule[]): string {
  const known = new Map(catalogue.map((rule) => [rule.id, rule]));
  // Findings are sorted: what is said of a rule is what its gravest finding says.
  const byRule = new Map(report.findings.toReversed().map((finding) => [finding.rule, finding]));
  const ids = [...byRule.keys()].sort();
  const rules = ids.flatMap((id) => {
    const finding = byRule.get(id);
    return finding === undefined ? [] : [ruleOf(finding, known)];
  });
  const { tool, scan, outcome, findings, problems } = report;
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
            toolExecutionNotifications: problems.map(notificationOf),
          },
        ],
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
