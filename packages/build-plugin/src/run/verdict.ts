import { reaches, type Finding, type Report } from '@leakgate/core';
import type { ResolvedConfig } from '@leakgate/node';

/** True for a finding that stops the build. */
export function isFailing(finding: Finding, config: ResolvedConfig): boolean {
  return config.failOn !== 'never' && finding.baseline !== 'known' && reaches(finding.verdict, config.failOn);
}

/** Why a build is stopped; undefined where it may pass. */
export function stopReason(report: Report, config: ResolvedConfig): 'LEAKS' | 'INCOMPLETE' | undefined {
  if (report.findings.some((finding) => isFailing(finding, config))) return 'LEAKS';
  const blind = report.problems.some((problem) => problem.effect === 'blind');
  return blind && config.failOnIncomplete ? 'INCOMPLETE' : undefined;
}
