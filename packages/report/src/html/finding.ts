import type { CatalogueRule, Finding, Place } from '@leakgate/core';
import { count, endOfName } from '../pretty/text.ts';
import { docsOf, holderName, mendPlace, placeName, providerOf, shownPlaces, type MendPlace } from '../standing.ts';
import { html, type Content, type Markup } from './markup.ts';

/** Places of one token that are shown at once; the others are behind a fold. */
const MOST_PLACES = 8;

/** Characters of a name in the summary of a finding. */
const MOST_OF_NAME = 72;

/** What the page knows of a finding besides the finding. */
export interface FindingContext {
  readonly rules: ReadonlyMap<string, CatalogueRule>;
  /** True where an earlier report was given, and did not have the token. */
  readonly isNew: (finding: Finding) => boolean;
  readonly isOpen: (finding: Finding) => boolean;
}

function position(file: string, line?: number, column?: number): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function row(label: string, content: Content): Markup {
  return html`<div class="row">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

function placeItem(place: Place): Markup {
  const { surface, via, roles = [], initiator, excerpt } = place;
  const details = [
    surface,
    ...(via.length === 0 ? [] : [`through ${via.join(', ')}`]),
    ...(roles.length === 0 ? [] : [`seen by ${roles.join(', ')}`]),
    ...(initiator === undefined ? [] : [`sent by ${initiator}`]),
  ].join(' · ');
  return html`<li>
    <code class="path">${placeName(place)}</code> <span class="muted">${details}</span>
    <pre><code>${excerpt}</code></pre>
  </li>`;
}

function placeList(places: readonly Place[]): Markup {
  const rest = places.slice(MOST_PLACES);
  const more =
    rest.length === 0
      ? undefined
      : html`<details class="fold">
          <summary>and ${count(rest.length, 'more place')}</summary>
          <ul class="places">
            ${rest.map(placeItem)}
          </ul>
        </details>`;
  return html`<ul class="places">
      ${places.slice(0, MOST_PLACES).map(placeItem)}
    </ul>
    ${more}`;
}

/** The way of the token: the entry, the imports, the source to mend, and what it ships in. */
function chainOf(place: Place): readonly string[] {
  const { origin } = place;
  if (origin === undefined) return [];
  const importers = (origin.importedBy ?? []).slice(1).reverse();
  return [...importers, position(origin.file, origin.line, origin.column), holderName(place)];
}

function chainList(chain: readonly string[]): Markup {
  const mend = chain.length - 2;
  return html`<ol class="chain">
    ${chain.map((name, index) =>
      index === mend
        ? html`<li>
            <strong><code>${name}</code></strong>
          </li>`
        : html`<li><code>${name}</code></li>`,
    )}
  </ol>`;
}

function chains(places: readonly Place[]): Markup | undefined {
  const bySource = new Map(places.toReversed().map((place) => [place.origin?.file, chainOf(place)]));
  const all = [...bySource.values()]
    .reverse()
    .filter((chain) => chain.length > 1)
    .slice(0, 3);
  return all.length === 0 ? undefined : row('How it got there', all.map(chainList));
}

function envRow(places: readonly Place[]): Markup | undefined {
  const names = [...new Set(places.flatMap(({ origin }) => origin?.env ?? []))];
  return names.length === 0
    ? undefined
    : row(
        'Variable',
        names.map((name) => html`<code>${name}</code> `),
      );
}

/** Pages that are not the provider's own, by their host. */
const OTHER_PAGES: ReadonlyMap<string, string> = new Map([['cheatsheetseries.owasp.org', 'OWASP cheat sheet']]);

/** What the link to the page about a token is called. */
function pageName(docs: string, provider: string | undefined): string {
  const other = OTHER_PAGES.get(docs.split('/', 3)[2] ?? '');
  return other ?? (provider === undefined ? 'Documentation' : `${provider} documentation`);
}

/** What stands between backticks as code. */
function withCode(text: string): readonly Markup[] {
  return text
    .split(/`([^`]{1,200})`/)
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}

function remedyRow(finding: Finding): Markup | undefined {
  const docs = docsOf(finding);
  const provider = providerOf(finding);
  if (finding.remedy === undefined && docs === undefined) return undefined;
  const link =
    docs === undefined
      ? undefined
      : html` <a href="${docs}" rel="noreferrer noopener" target="_blank">${pageName(docs, provider)}</a>`;
  return row('What to do', html`${withCode(finding.remedy ?? '')}${link}`);
}

function evidenceRow({ evidence, confidence }: Finding): Markup {
  return row('Evidence', [...evidence, `${confidence} confidence`].join(' · '));
}

function badges(finding: Finding, context: FindingContext): readonly Markup[] {
  return [
    ...(context.isNew(finding) ? [html`<span class="badge new">new</span>`] : []),
    ...(finding.baseline === 'expired' ? [html`<span class="badge expired">expired</span>`] : []),
    ...(finding.baseline === 'known' ? [html`<span class="badge">accepted</span>`] : []),
  ];
}

function nameOf({ file, line, column, place }: MendPlace): string {
  return place.origin === undefined ? placeName(place) : position(file, line, column);
}

function summaryRow(finding: Finding, context: FindingContext): Markup {
  const main = mendPlace(finding);
  const shown = shownPlaces(finding).length;
  // It fits into two lines; the whole of it stands among the places.
  const where = main === undefined ? '' : endOfName(nameOf(main), MOST_OF_NAME);
  const more = shown > 1 ? html` <span class="muted">${count(shown, 'place')}</span>` : undefined;
  return html`<summary>
    <span class="severity ${finding.severity}">${finding.severity}</span>
    <span class="what"
      ><h3>${finding.title}</h3>
      <code class="token">${finding.redacted}</code> ${badges(finding, context)}</span
    >
    <span class="where"><code>${where}</code>${more}</span>
  </summary>`;
}

/** A finding that unfolds: what and where at a glance; why, what to do, its way and every place inside. */
export function findingItem(finding: Finding, context: FindingContext, unfolded: boolean): Markup {
  const { rule, fingerprint, verdict, severity, because, places } = finding;
  const about = context.rules.get(rule);
  const shown = shownPlaces(finding);
  const state = context.isNew(finding) ? 'new' : 'before';
  return html`<details
    class="finding ${context.isOpen(finding) ? verdict : 'calm'}"
    data-severity="${severity}"
    data-state="${state}"
    ${unfolded ? html` open` : undefined}
  >
    ${summaryRow(finding, context)}
    <dl>
      ${row('Why', because)} ${about === undefined ? undefined : row('What it opens', withCode(about.why))}
      ${remedyRow(finding)} ${envRow(places)} ${chains(places)} ${evidenceRow(finding)}
      ${row(count(shown.length, 'place'), placeList(shown))}
      ${row('Identity', html`<code>${rule}</code> <code class="print">${fingerprint}</code>`)}
    </dl>
  </details>`;
}
