import type { Detector, Match, Rule } from '../../match.ts';
import { Secret } from '../../secret.ts';
import type { View } from '../../views/view.ts';
import type { Candidate } from '../generic/candidate.ts';
import { isData } from '../generic/documents/data-text.ts';
import { LAST_WORDS } from '../generic/names/last-words.ts';
import { visitLiterals } from '../generic/literals.ts';
import { visitPairs } from '../generic/pairs-in-text.ts';
import { realPassword } from './real-password.ts';

/** The rule of a password in data that a page sends, receives or keeps. */
export const PASSWORD_IN_PAYLOAD_RULE: Rule = {
  id: 'password-in-payload',
  provider: 'Any',
  title: 'Password in data',
  exposure: 'sensitive',
  severity: 'medium',
  confidence: 'medium',
};

/** Below that of `generic-secret`, which says more where both hold. */
const SPECIFICITY = -110;
/** Shortest password in the body of a form that is looked at. */
const SHORTEST = 6;

function toMatch(candidate: Candidate, looks: string, view: View): Match {
  return {
    rule: PASSWORD_IN_PAYLOAD_RULE,
    secret: new Secret(candidate.value),
    view,
    start: candidate.start,
    end: candidate.end,
    confidence: 'medium',
    confirmed: true,
    evidence: [`its name says ${candidate.reading.words}`, looks],
    specificity: SPECIFICITY,
  };
}

/** Finds passwords in JSON documents and bodies of forms; in code they are `generic-secret`. */
export function passwordInPayloadDetector(): Detector {
  return {
    name: 'password-in-payload',
    rule: PASSWORD_IN_PAYLOAD_RULE,
    asks: { words: LAST_WORDS },
    detect(view, clues, found) {
      if (clues.marks.literal.length + clues.marks.pair.length === 0 || !isData(view.text)) return;
      const visit = (candidate: Candidate): void => {
        // Two words in a sentence of a description are no member of data: "pass `force` to …".
        if (candidate.reading.kind !== 'password' || candidate.giving === 'shown') return;
        const looks = realPassword(candidate.value);
        if (looks !== undefined) found(toMatch(candidate, looks, view));
      };
      visitLiterals(view.text, clues.marks.literal, visit);
      visitPairs(view.text, clues.marks.pair, visit, SHORTEST);
    },
  };
}
