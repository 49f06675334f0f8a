import type { Finding, Place, Report } from '@leakgate/core';
import type { ResolvedConfig } from '@leakgate/node';
import { isFailing } from '../run/verdict.ts';

/** Why a token still stands in a place although tokens are taken out. */
function reasonOf({ surface, via }: Place): string {
  if (via.includes('folded')) return 'the code puts it together from pieces, and no place holds it as a whole';
  if (via.includes('string-array')) return 'the code keeps its strings in an array, which holds it in disguise';
  switch (surface) {
    case 'public-file':
      return 'files of public/ are copied as they are';
    case 'html':
      return 'a page is made last, when the names of all files are settled';
    case 'chunk':
      return 'it came into the chunk after its name was settled, or the code would break without it';
    case 'source-map':
      return 'the map does not hold it as one piece';
    default:
      return 'such a file has its name from its content, and would keep it if the content were changed';
  }
}

/** Why what stops a build that redacts was not taken out; empty for what does not stop it, and in other builds. */
export function whyLeft(finding: Finding, config: ResolvedConfig): readonly string[] {
  if (config.mode !== 'redact' || !isFailing(finding, config)) return [];
  return [...new Set(finding.places.map((place) => `not redacted: ${reasonOf(place)}`))];
}

/** The report with these reasons. */
export function withReasons(report: Report, config: ResolvedConfig): Report {
  if (config.mode !== 'redact') return report;
  const findings = report.findings.map((finding) => {
    const reasons = whyLeft(finding, config);
    return reasons.length === 0 ? finding : { ...finding, evidence: [...finding.evidence, ...reasons] };
  });
  return { ...report, findings };
}
