import type { Finding, Verdict } from '@leakgate/core';
import { holderName, mendPlace, shownPlaces } from '../standing.ts';
import { placesRows } from './places.ts';
import { row, sentence, type Layout } from './rows.ts';
import { cut, safe } from './text.ts';

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

function heading(layout: Layout, finding: Finding): string {
  const mark = paint(layout, finding.verdict, MARK[finding.verdict]);
  const expired = finding.baseline === 'expired' ? ', expired' : '';
  const level = paint(layout, finding.verdict, `${finding.verdict}, ${finding.severity}${expired}`);
  return `${mark} ${layout.style.bold(safe(finding.title))}  ${safe(finding.redacted)}  ${level}`;
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
    heading(layout, finding),
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

/** A finding on one line: what it is, where it is to be mended, and why it is judged so. The JSON report has the rest. */
export function findingLine(layout: Layout, finding: Finding): string {
  const where = mendName(finding);
  const mark = MARK[finding.verdict];
  const text = `${mark} ${safe(finding.title)}  ${safe(finding.redacted)}${where === undefined ? '' : `  ${safe(where)}`}  ${safe(finding.because)}`;
  return paint(layout, finding.verdict, cut(text, layout.width));
}
