import type { CatalogueRule, Report } from '@leakgate/core';
import { diffReports } from '../diff.ts';
import { isOpen } from '../standing.ts';
import { coverageSection } from './coverage.ts';
import type { FindingContext } from './finding.ts';
import { cspHash } from './hash.ts';
import { filterBar, resultHeader, type Since } from './header.ts';
import { html, Markup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { blindSection, findingSections, goneSection, remarkSection } from './sections.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded, sent or embedded; of inline text exactly ours is allowed. */
const POLICY = [
  "default-src 'none'",
  `style-src ${cspHash(STYLE)}`,
  `script-src ${cspHash(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Made apart from the template: one more space between the tags, and the hash would be another one.
const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);
const SCRIPT_ELEMENT = new Markup(`<script>${SCRIPT}</script>`);

function sinceOf(report: Report, earlier: Report | undefined): Since | undefined {
  if (earlier === undefined) return undefined;
  const { new: fresh, gone } = diffReports(earlier, report);
  return { time: earlier.scan.startedAt, fresh, gone };
}

function title({ outcome, scan }: Report): string {
  return `leakgate: ${outcome} (${scan.kind}, ${scan.startedAt.slice(0, 10)})`;
}

/** The report as one HTML file that needs nothing else. */
export function page(report: Report, rules: readonly CatalogueRule[], earlier: Report | undefined): string {
  const since = sinceOf(report, earlier);
  const fresh = new Set(since?.fresh);
  const context: FindingContext = {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    isNew: (finding) => fresh.has(finding),
    isOpen,
  };
  const complete = !report.problems.some((problem) => problem.effect === 'blind');
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title(report)}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the findings</a>
        <button type="button" class="theme" aria-label="Switch between light and dark" hidden>◐</button>
        <main id="main">
          ${resultHeader(report, since)} ${blindSection(report)} ${filterBar(report.findings, since)}
          ${findingSections(report, context)} ${goneSection(since?.gone ?? [], complete)} ${coverageSection(report)}
          ${remarkSection(report)}
        </main>
        ${SCRIPT_ELEMENT}
      </body>
    </html> `.text;
}
