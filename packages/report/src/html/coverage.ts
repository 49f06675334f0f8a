import type { Coverage, ManifestComparison, Report } from '@leakgate/core';
import { count, duration, size } from '../pretty/text.ts';
import { reasonText } from '../rules/reasons.ts';
import { html, type Markup } from './markup.ts';

/** Lines of a list of the ledger; the JSON report has all of them. */
const MOST_LINES = 200;

interface Line {
  readonly reason: string;
  readonly name: string;
  readonly about?: string;
}

function ledger(title: string, about: string, lines: readonly Line[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  const isAbout = lines.some((line) => line.about !== undefined);
  const rows = lines.slice(0, MOST_LINES).map(
    (line) =>
      html`<tr>
        <td>${line.reason}</td>
        ${isAbout ? html`<td>${line.about}</td>` : undefined}
        <td><code>${line.name}</code></td>
      </tr>`,
  );
  const hidden = lines.length - MOST_LINES;
  const more = hidden > 0 ? html`<p class="muted">and ${hidden} more; the JSON report has all of them</p>` : undefined;
  return html`<details class="shelf">
    <summary>
      <h3>${title} <span class="number">${lines.length}</span></h3>
    </summary>
    <p class="muted">${about}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            ${isAbout ? html`<th scope="col">What</th>` : undefined}
            <th scope="col">Where</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${more}
  </details>`;
}

function manifestLines({ buildId, asBuilt, changed, missing, notBuilt }: ManifestComparison): Markup {
  const lines: readonly Line[] = [
    ...changed.map((name) => ({ reason: 'changed', name })),
    ...missing.map((name) => ({ reason: 'not served', name })),
    ...notBuilt.map((name) => ({ reason: 'not of the build', name })),
  ];
  return html`<p>Of build <code>${buildId}</code>, ${count(asBuilt, 'file')} served as built.</p>
    ${ledger('Other than built', 'Files of the manifest that the site serves with another content or not at all, and files that it serves besides.', lines)}`;
}

function crawlLedger(coverage: Coverage): Markup {
  const { unread, notVisited, stopped, manifest, roles } = coverage;
  return html`<p>Seen as ${roles.join(', ')}.</p>
    ${manifest === undefined ? undefined : manifestLines(manifest)}
    ${ledger(
      'Not read',
      'The browser was given it, and the crawler could not or was not to read it.',
      unread.map(({ reason, what, where }) => ({ reason: reasonText(reason), about: what, name: where })),
    )}
    ${ledger(
      'Not visited',
      'Addresses that were seen and left out.',
      notVisited.map(({ reason, url }) => ({ reason: reasonText(reason), name: url })),
    )}
    ${ledger(
      'Requests stopped',
      'A crawl changes nothing: what could have was not let through.',
      stopped.map(({ reason, method, url }) => ({ reason: reasonText(reason), about: method, name: url })),
    )}`;
}

function figure(number: string | number, label: string): Markup {
  return html`<li><strong>${number}</strong> <span>${label}</span></li>`;
}

function counted(number: number, noun: string): Markup {
  return figure(number, number === 1 ? noun : `${noun}s`);
}

function figures({ scan, coverage }: Report): readonly Markup[] {
  const common = [
    counted(scan.artifacts, scan.kind === 'crawl' ? 'artifact' : 'file'),
    figure(size(scan.bytes), 'searched'),
    figure(duration(scan.durationMs), scan.kind === 'build' ? "of the build's time" : 'taken'),
  ];
  if (coverage === undefined) return common;
  const { pages, responses, scripts, stores } = coverage;
  const seen = { page: pages, response: responses, script: scripts, store: stores };
  return [...Object.entries(seen).map(([noun, number]) => counted(number, noun)), ...common.slice(1)];
}

/** What was looked at, and, of a crawl, what was not and why. */
export function coverageSection(report: Report): Markup {
  const surfaces = Object.entries(report.scan.surfaces).filter(([, number]) => number > 0);
  const list = surfaces.map(([surface, number]) => html`<li><span>${surface}</span> <strong>${number}</strong></li>`);
  return html`<section class="group coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">What was looked at</h2>
    <ul class="figures">
      ${figures(report)}
    </ul>
    ${
      list.length === 0
        ? undefined
        : html`<ul class="surfaces">
            ${list}
          </ul>`
    }
    ${report.coverage === undefined ? undefined : crawlLedger(report.coverage)}
  </section>`;
}
