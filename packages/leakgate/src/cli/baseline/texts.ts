import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Finding } from '@leakgate/core';
import type { Refusal, Updated } from '@leakgate/node';

/** Digits of a fingerprint that are shown: enough to name it. */
const SHOWN = 12;

/** A name as it may be printed: a scanned page could have put anything into it. */
function safe(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '�');
}

function placeOf({ places: [place] }: Finding): string {
  return place === undefined ? '' : safe(place.origin?.file ?? place.artifact);
}

/** One token on one line. */
export function tokenLine(word: string, finding: Finding): string {
  const { rule, redacted, fingerprint } = finding;
  return `${word.padEnd(9)} ${rule}  ${safe(redacted)}  ${fingerprint.slice(0, SHOWN)}  ${placeOf(finding)}`;
}

/** The rule that says, in the configuration, what the baseline may not remember. */
function policyRule(finding: Finding): string {
  const path = placeOf(finding).replaceAll("'", '?');
  return `{ when: { rule: '${finding.rule}', path: '${path}' }, verdict: 'note', because: '…' }`;
}

function refusalLines({ finding, kind, because }: Refusal): readonly string[] {
  const head = tokenLine('refused', finding);
  switch (kind) {
    case 'forbidden':
      return [head, `          the policy forbids it: ${because}`];
    case 'guessable':
      return [
        head,
        '          it could be found out from its fingerprint by trying, and the salt is committed with it.',
        '          Set LEAKGATE_SALT to a secret of 16 or more characters wherever leakgate runs, or write a rule:',
        `          ${policyRule(finding)}`,
      ];
    default:
      return kind satisfies never;
  }
}

/** What became of each token, and the result last. */
export function updateText(file: string, updated: Updated): string {
  const { accepted, known, refused, pruned } = updated;
  const counts = [
    `${accepted.length} accepted`,
    `${known.length} known before`,
    `${pruned.length} pruned`,
    ...(refused.length === 0 ? [] : [`${refused.length} refused`]),
  ];
  const lines = [
    ...accepted.map((finding) => tokenLine('accepted', finding)),
    ...pruned.map(({ rule, fingerprint, places: [place = ''] }) =>
      safe(`${'pruned'.padEnd(9)} ${rule}  ${fingerprint.slice(0, SHOWN)}  ${place}`),
    ),
    ...refused.flatMap(refusalLines),
    `leakgate: ${file}: ${counts.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** A refusal comes before a search that was not complete. */
export function exitCodeOf({ refused }: Updated, complete: boolean): ExitCode {
  if (refused.length > 0) return EXIT.leaks;
  return complete ? EXIT.clean : EXIT.incomplete;
}
