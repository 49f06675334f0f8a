import type { Finding, Report, Severity } from '@leakgate/core';
import { SEVERITIES } from '@leakgate/core';
import { adviceOf, tally } from '../pretty/summary.ts';
import { count } from '../pretty/text.ts';
import { leaksOf } from '../standing.ts';
import { html, type Markup } from './markup.ts';
import { timeText } from './times.ts';

const KIND = { files: 'Folder', build: 'Build', crawl: 'Live site', commit: 'Commit' } as const;

/** What changed since an earlier report. */
export interface Since {
  readonly time: string;
  readonly fresh: readonly Finding[];
  readonly gone: readonly Finding[];
}

function verdictText(report: Report): string {
  switch (report.outcome) {
    case 'leaks': {
      const what = report.scan.kind === 'commit' ? 'must not be committed' : 'must not ship';
      return `${count(leaksOf(report).length, 'token')} ${what}`;
    }
    case 'incomplete':
      return 'Not everything could be searched';
    case 'clean':
      return report.scan.kind === 'commit'
        ? 'Nothing that must stay private is in it'
        : 'Nothing that must stay private ships';
    default:
      return report.outcome satisfies never;
  }
}

function sinceLine(since: Since | undefined): Markup | undefined {
  if (since === undefined) return undefined;
  const { time, fresh, gone } = since;
  return html`<p class="since"><strong>${fresh.length} new</strong>, ${gone.length} gone since ${timeText(time)}</p>`;
}

function steps(report: Report): Markup | undefined {
  if (leaksOf(report).length === 0) return undefined;
  return html`<ol class="steps">
    ${adviceOf(report).map((text) => html`<li>${text}</li>`)}
  </ol>`;
}

/** The result in one sentence, what it is of, what is new, and what to do first. */
export function resultHeader(report: Report, since: Since | undefined): Markup {
  const { scan, tool, outcome } = report;
  const blind = report.problems.some((problem) => problem.effect === 'blind') && outcome === 'leaks';
  return html`<header class="result ${outcome}">
    <p class="brand">
      leakgate <span>${KIND[scan.kind]}</span> <time datetime="${scan.startedAt}">${timeText(scan.startedAt)}</time>
    </p>
    <h1>${verdictText(report)}</h1>
    <p class="tally">${tally(report)}${blind ? '; not everything could be searched' : ''}</p>
    ${sinceLine(since)} ${steps(report)}
    <p class="muted small">
      ${tool.name} ${tool.version} · fingerprints by
      ${scan.salt === 'default' ? 'the default salt' : `the salt of the ${scan.salt === 'env' ? 'environment' : 'project'}`}
      · no token is in this file
    </p>
  </header>`;
}

function severityChips(findings: readonly Finding[]): readonly Markup[] {
  const number = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return SEVERITIES.toReversed()
    .filter((severity) => number(severity) > 0)
    .map(
      (severity) =>
        html`<button type="button" class="chip" aria-pressed="false" data-severity="${severity}">
          <span class="severity ${severity}">${severity}</span> ${number(severity)}
        </button>`,
    );
}

/** Search and filters; hidden until the script that serves them runs. */
export function filterBar(findings: readonly Finding[], since: Since | undefined): Markup | undefined {
  if (findings.length < 2) return undefined;
  const fresh =
    since === undefined
      ? undefined
      : html`<button type="button" class="chip" aria-pressed="false" data-state="new">
          only new ${since.fresh.length}
        </button>`;
  return html`<form class="filters" role="search" aria-label="Findings" hidden>
    <label for="search">Search</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder="file, rule, provider, fingerprint"
    />
    <div class="chips" role="group" aria-label="Severity">${severityChips(findings)}${fresh}</div>
    <p class="count" role="status"></p>
  </form>`;
}
