import type { Finding, Verdict } from '@leakgate/core';
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
  const level = paint(layout, finding.verdict, `${finding.verdict}, ${finding.severity}`);
  return `${mark} ${layout.style.bold(safe(finding.title))}  ${finding.redacted}  ${level}`;
}

function remedyRows(layout: Layout, finding: Finding): readonly string[] {
  return [
    ...(finding.remedy === undefined ? [] : sentence(layout, 'do', finding.remedy)),
    ...(finding.docs === undefined ? [] : row(layout, '', [layout.style.dim(finding.docs)])),
  ];
}

/** A finding that asks for something to be done. */
export function findingLines(layout: Layout, finding: Finding): readonly string[] {
  const why = [finding.because, ...finding.evidence].map(safe).join(' · ');
  return [
    heading(layout, finding),
    ...sentence(layout, 'why', why),
    ...placesRows(layout, finding.places),
    ...remedyRows(layout, finding),
    ...row(layout, 'id', [layout.style.dim(`${finding.rule}  ${finding.fingerprint}`)]),
  ];
}

/** A finding that is fine, on one line: seen, known, and on what condition. The JSON report has the rest. */
export function noteLine(layout: Layout, finding: Finding): string {
  const place = finding.places[0];
  const where = place === undefined ? '' : `  ${safe(place.origin?.file ?? place.artifact)}`;
  const text = `${MARK.note} ${safe(finding.title)}  ${finding.redacted}${where}  ${safe(finding.because)}`;
  return layout.style.dim(cut(text, layout.width));
}
