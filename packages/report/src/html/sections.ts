import type { Finding, Problem, Report } from '@leakgate/core';
import { count } from '../pretty/text.ts';
import { problemGroups, type ProblemGroup } from '../problem-groups.ts';
import { inOrderOfWork, isOpen, leaksOf } from '../standing.ts';
import { findingItem, type FindingContext } from './finding.ts';
import { html, type Markup } from './markup.ts';

/** Leaks that are unfolded from the start; more would be a page that nobody sees the end of. */
const MOST_UNFOLDED = 3;

interface Group {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly findings: readonly Finding[];
  readonly folded: boolean;
}

/** Findings in the order in which they ask for attention; every one stands in exactly one group. */
function groupsOf(report: Report): readonly Group[] {
  const leaks = leaksOf(report);
  const rest = report.findings.filter((finding) => !leaks.includes(finding));
  const open = rest.filter(isOpen);
  const ignored = rest.filter((finding) => finding.verdict === 'ignored');
  const known = rest.filter((finding) => finding.baseline === 'known' && finding.verdict !== 'ignored');
  const fine = rest.filter((finding) => finding.verdict === 'note' && finding.baseline !== 'known');
  const commit = report.scan.kind === 'commit';
  return [
    {
      id: 'leaks',
      title: commit ? 'Must not be committed' : 'Must not ship',
      about: 'Revoke each, then take it out of the source that is named.',
      findings: leaks,
      folded: false,
    },
    {
      id: 'check',
      title: 'To check',
      about: 'Fine on a condition, or not sure. Look once.',
      findings: open,
      folded: false,
    },
    { id: 'known', title: 'Accepted', about: 'In the baseline, each with its reason.', findings: known, folded: true },
    { id: 'fine', title: 'Seen, and fine', about: 'Made for browsers, or not shipped.', findings: fine, folded: true },
    {
      id: 'ignored',
      title: 'Ignored',
      about: 'By a rule or a directive of the project.',
      findings: ignored,
      folded: true,
    },
  ];
}

function groupSection(group: Group, context: FindingContext): Markup | undefined {
  const { id, title, about, findings, folded } = group;
  if (findings.length === 0) return undefined;
  const unfolds = id === 'leaks' && findings.length <= MOST_UNFOLDED;
  const items = inOrderOfWork(findings).map((finding) => findingItem(finding, context, unfolds));
  const heading = html`<h2 id="${id}-title">${title} <span class="number">${findings.length}</span></h2>`;
  const body = html`<p class="muted">${about}</p>
    ${items}`;
  return folded
    ? html`<section class="group" aria-labelledby="${id}-title">
        <details class="shelf">
          <summary>${heading}</summary>
          ${body}
        </details>
      </section>`
    : html`<section class="group" aria-labelledby="${id}-title">${heading}${body}</section>`;
}

/** Every finding, group by group. */
export function findingSections(report: Report, context: FindingContext): readonly Markup[] {
  return groupsOf(report).flatMap((group) => groupSection(group, context) ?? []);
}

function problemItem({ where, message }: Problem): Markup {
  return html`<li><code>${where}</code> ${message}</li>`;
}

function remarkItem({ first, others }: ProblemGroup): Markup {
  if (others.length === 0) return problemItem(first);
  return html`<li>
    <code>${first.where}</code> ${first.message}
    <details>
      <summary>the same of ${others.length} more</summary>
      <ul>
        ${others.map((other) => html`<li><code>${other}</code></li>`)}
      </ul>
    </details>
  </li>`;
}

/** What was not searched: it comes before all findings, since nobody can tell what stands there. */
export function blindSection({ problems }: Report): Markup | undefined {
  const blind = problems.filter((problem) => problem.effect === 'blind');
  if (blind.length === 0) return undefined;
  return html`<section class="blind" aria-labelledby="blind-title">
    <h2 id="blind-title">Not searched <span class="number">${blind.length}</span></h2>
    <p>Nobody can tell what stands here: the result below is not the whole.</p>
    <ul>
      ${blind.map(problemItem)}
    </ul>
  </section>`;
}

/** What was searched in a lesser way, or is good to know. */
export function remarkSection({ problems }: Report): Markup | undefined {
  const notes = problems.filter((problem) => problem.effect === 'note');
  if (notes.length === 0) return undefined;
  return html`<section class="group" aria-labelledby="remarks-title">
    <details class="shelf">
      <summary>
        <h2 id="remarks-title">Remarks <span class="number">${notes.length}</span></h2>
      </summary>
      <ul class="ledger">
        ${problemGroups(notes).map(remarkItem)}
      </ul>
    </details>
  </section>`;
}

/** What an earlier report had and this one has not. */
export function goneSection(gone: readonly Finding[], complete: boolean): Markup | undefined {
  if (gone.length === 0) return undefined;
  const about = complete
    ? 'In the earlier report, and not found any more.'
    : 'Not found any more; but not everything was searched.';
  const items = gone.map(
    (finding) =>
      html`<li>${finding.title} <code>${finding.redacted}</code> <span class="muted">${finding.rule}</span></li>`,
  );
  return html`<section class="group" aria-labelledby="gone-title">
    <details class="shelf">
      <summary>
        <h2 id="gone-title">Gone <span class="number">${gone.length}</span></h2>
      </summary>
      <p class="muted">${about} ${count(gone.length, 'token')}.</p>
      <ul class="ledger">
        ${items}
      </ul>
    </details>
  </section>`;
}
