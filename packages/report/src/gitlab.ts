import type { Finding, Problem, Report, Severity } from '@leakgate/core';
import { docsOf, isOpen, mendPlace, placeNames } from './standing.ts';

/**
 * Version of GitLab's report schemas that this is written for. Later ones up to 15.2 ask for nothing more, and a GitLab
 * that is older than the version that a report names does not read it.
 */
const SCHEMA_VERSION = '15.0.7';

/** What GitLab's own analyzer writes where a secret is of no commit. */
const NO_COMMIT = '0000000';

const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** GitLab takes times in UTC without a zone and without fractions. */
function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

function locationOf(finding: Finding): Readonly<Record<string, unknown>> {
  const main = mendPlace(finding);
  const line = main?.line === undefined ? {} : { start_line: main.line, end_line: main.line };
  return { file: main?.file ?? '', ...line, commit: { sha: NO_COMMIT } };
}

/**
 * By this GitLab knows a vulnerability again. Without it two tokens of a rule on one line would be one, as lines of
 * minified code are long, and one that moved to another line would be new.
 */
function trackingOf({ fingerprint }: Finding): unknown {
  return { type: 'source', items: [{ signatures: [{ algorithm: 'hash', value: fingerprint }] }] };
}

/** Longest texts that GitLab takes, and the places that a description lists. */
const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1_048_576;
const LONGEST_SOLUTION = 7000;
const MOST_PLACES = 20;

function placesOf(finding: Finding): string {
  const names = placeNames(finding);
  const shown = names.slice(0, MOST_PLACES);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function describe(finding: Finding): string {
  const { redacted, because, evidence } = finding;
  const text = `${redacted}: ${[because, ...evidence].join('; ')}. It stands in ${placesOf(finding)}.`;
  return text.slice(0, LONGEST_DESCRIPTION);
}

function vulnerability(finding: Finding): unknown {
  const { fingerprint, rule, title, redacted, remedy, severity, places } = finding;
  const docs = docsOf(finding);
  return {
    id: fingerprint,
    category: 'secret_detection',
    name: title.slice(0, LONGEST_NAME),
    description: describe(finding),
    severity: SEVERITY[severity],
    ...(remedy === undefined ? {} : { solution: remedy.slice(0, LONGEST_SOLUTION) }),
    location: locationOf(finding),
    tracking: trackingOf(finding),
    identifiers: [
      {
        type: 'leakgate_rule_id',
        name: `leakgate rule ${rule}`,
        value: rule,
        ...(docs === undefined ? {} : { url: docs }),
      },
    ],
    links: docs === undefined ? [] : [{ url: docs }],
    raw_source_code_extract: places[0]?.excerpt ?? redacted,
  };
}

function message({ where, message: text, effect }: Problem): unknown {
  return { level: effect === 'blind' ? 'warn' : 'info', value: `${where} ${text}` };
}

/** The report as GitLab's secret detection report; what is accepted or fine is no vulnerability and left out. */
export function gitlab(report: Report): string {
  const { tool, scan, findings, problems, outcome } = report;
  const started = Date.parse(scan.startedAt);
  const scanner = { id: 'leakgate', name: tool.name, version: tool.version, vendor: { name: 'leakgate' } };
  const log = {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: scanner,
      scanner,
      type: 'secret_detection',
      start_time: timeOf(started),
      end_time: timeOf(started + scan.durationMs),
      status: outcome === 'incomplete' ? 'failure' : 'success',
      messages: problems.map(message),
    },
    vulnerabilities: findings.filter(isOpen).map(vulnerability),
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
