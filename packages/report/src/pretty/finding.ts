import type { Finding, Verdict } from '@leakgate/core';
import { holderName, mendPlace, shownPlaces } from '../standing.ts';
import { placesRows } from './places.ts';
import { row, sentence, type Layout } from './rows.ts';
import { cut, endOfName, safe } from './text.ts';

const MARK: Readonly<Record<Verdict, string>> = { error: '✖', warning: '▲', note: '·', ignored: ' ' };

function paint(layout: Layout, verdict: Verdict, text: string): string {
  switch (verdict) {
    case 'error':
      return layout.style.red(text);
    case 'warning':
      return layout.style.yellow(text);
    case 'note':
    case 'ignored':
      return layout.style.dim(text);
    default:
      return verdict satisfies never;
  }
}

/** What it is; how grave it is on a line of its own, where one line is too short. */
function heading(layout: Layout, finding: Finding): readonly string[] {
  const { verdict, severity } = finding;
  const mark = paint(layout, verdict, MARK[verdict]);
  const [title, redacted] = [safe(finding.title), safe(finding.redacted)];
  const name = `${mark} ${layout.style.bold(title)}  ${redacted}`;
  const level = `${verdict}, ${severity}${finding.baseline === 'expired' ? ', expired' : ''}`;
  const width = [MARK[verdict], ` ${title}`, `  ${redacted}`, `  ${level}`].join('').length;
  const painted = `  ${paint(layout, verdict, level)}`;
  return width <= layout.width ? [name + painted] : [name, painted];
}

function remedyRows(layout: Layout, finding: Finding): readonly string[] {
  return [
    ...(finding.remedy === undefined ? [] : sentence(layout, 'do', finding.remedy)),
    ...(finding.docs === undefined ? [] : row(layout, '', [layout.style.dim(safe(finding.docs))])),
  ];
}

/** A finding that asks for something to be done. */
export function findingLines(layout: Layout, finding: Finding): readonly string[] {
  const why = [finding.because, ...finding.evidence].map(safe).join(' · ');
  return [
    ...heading(layout, finding),
    ...sentence(layout, 'why', why),
    ...placesRows(layout, shownPlaces(finding)),
    ...remedyRows(layout, finding),
    ...row(layout, 'id', [layout.style.dim(`${safe(finding.rule)}  ${finding.fingerprint}`)]),
  ];
}

/** Where it is to be mended, without the column that a file of an output would have. */
function mendName(finding: Finding): string | undefined {
  const main = mendPlace(finding);
  if (main?.place.origin === undefined) return main && holderName(main.place);
  return main.line === undefined ? main.file : `${main.file}:${main.line}`;
}

/** Fewer characters of a name tell nothing. */
const LEAST_OF_NAME = 16;
/** Fewer characters of a reason are left out, so that the name before them stays whole. */
const LEAST_OF_REASON = 8;

/** A finding on one line: what it is, where it is to be mended, and why it is judged so. The JSON report has the rest. */
export function findingLine(layout: Layout, finding: Finding): string {
  const what = `${MARK[finding.verdict]} ${safe(finding.title)}  ${safe(finding.redacted)}`;
  const left = Math.max(LEAST_OF_NAME, layout.width - what.length - 2);
  const where = endOfName(safe(mendName(finding) ?? ''), left);
  const named = where === '' ? what : `${what}  ${where}`;
  const isRoom = named.length + 2 + LEAST_OF_REASON <= layout.width;
  const text = isRoom ? `${named}  ${safe(finding.because)}` : named;
  return paint(layout, finding.verdict, cut(text, layout.width));
}
