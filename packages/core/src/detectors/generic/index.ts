import { apart } from '../../apart/index.ts';
import { eachPair } from '../../kernel/index.ts';
import type { Detector, Match, Rule } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { once } from '../../text/once.ts';
import type { View } from '../../views/view.ts';
import type { Candidate } from './candidate.ts';
import { isData } from './documents/data-text.ts';
import { LAST_WORDS } from './names/last-words.ts';
import { FOREIGN_VALUES } from './names/foreign.ts';
import { GIVEN_BY_ARROW } from './leads/arrow.ts';
import { BASIC_PAIRS } from './leads/basic-pair.ts';
import { BEHIND_NAME } from './leads/behind-name.ts';
import { BOUND_ATTRIBUTES } from './leads/bound-attribute.ts';
import { BUILD_FIELDS } from './leads/build-field.ts';
import { CAPTION_VALUES } from './leads/caption.ts';
import { CAPTIONED_LITERALS } from './leads/captioned-literal.ts';
import { CLIPBOARD_VALUES } from './leads/clipboard.ts';
import { COMMANDS } from './leads/command.ts';
import { DEFAULTS_OF_LOOKUPS } from './leads/default-of-lookup.ts';
import { DIRECTIVE_VALUES } from './leads/directive.ts';
import { ELEMENT_TEXT } from './leads/element-text.ts';
import { ERLANG_VALUES } from './leads/erlang.ts';
import { EXPRESSION_VALUES } from './leads/expression.ts';
import { FIELD_TEXT } from './leads/field-text.ts';
import { KEY_ARGUMENTS } from './leads/key-argument.ts';
import { KEY_BYTES } from './leads/key-bytes.ts';
import { visitLiterals } from './literals.ts';
import { NAMED_BY_CONSTANT } from './leads/named-by-constant.ts';
import { visitPairs } from './pairs-in-text.ts';
import { visitPlainData } from './documents/plain-data.ts';
import { OPTION_VALUES } from './leads/option.ts';
import { RETURNED } from './leads/returned.ts';
import { isWorthJudging } from './judging/worth.ts';
import { SETTERS } from './leads/setter.ts';
import { SQL_ROWS } from './leads/sql-row.ts';
import { SUBSCRIPTED } from './leads/subscripted.ts';
import { WRAPPED } from './leads/wrapped.ts';

/** The rule of a literal that is given to a name that says secret. */
export const GENERIC_SECRET_RULE: Rule = {
  id: 'generic-secret',
  provider: 'Any',
  title: 'Literal given to a name that says secret',
  exposure: 'secret',
  severity: 'high',
  confidence: 'medium',
};

/** Each anchor with its reader. */
const READERS = [
  RETURNED,
  WRAPPED,
  NAMED_BY_CONSTANT,
  ...KEY_ARGUMENTS,
  KEY_BYTES,
  BEHIND_NAME,
  CAPTION_VALUES,
  CAPTIONED_LITERALS,
  CLIPBOARD_VALUES,
  BASIC_PAIRS,
  BOUND_ATTRIBUTES,
  ELEMENT_TEXT,
  FIELD_TEXT,
  SETTERS,
  ...DIRECTIVE_VALUES,
  ...COMMANDS,
  OPTION_VALUES,
  BUILD_FIELDS,
  GIVEN_BY_ARROW,
  EXPRESSION_VALUES,
  SUBSCRIPTED,
  DEFAULTS_OF_LOOKUPS,
  ERLANG_VALUES,
  SQL_ROWS,
  FOREIGN_VALUES,
];
const LED = READERS.flatMap(({ anchors, read }) => anchors.map((anchor) => ({ anchor, read })));
const ANCHORS = LED.map(({ anchor }) => anchor);

/** Below every format's: of two readings of the same text this is the worse one. */
const SPECIFICITY = -100;

function toMatch(
  candidate: Candidate,
  view: View,
  judged: Pick<Match, 'confidence' | 'confirmed' | 'evidence'>,
): Match {
  return {
    rule: GENERIC_SECRET_RULE,
    secret: new Secret(candidate.value),
    view,
    start: candidate.start,
    end: candidate.end,
    confidence: judged.confidence,
    confirmed: judged.confirmed,
    evidence: judged.evidence,
    specificity: SPECIFICITY,
  };
}

/** Visits what an anchor leads to: few lead to more than one literal. */
function visitLed(text: string, at: number, number: number, visit: (candidate: Candidate) => void): void {
  const { anchor, read } = LED[number] ?? {};
  const led = anchor === undefined ? undefined : read?.(text, at + anchor.literal.length - 1);
  if (led === undefined) return;
  if ('value' in led) visit(led);
  else for (const each of led) visit(each);
}

/** What the texts of a scan are. */
export interface GenericOptions {
  /**
   * JSON documents and bodies of forms may hold what the visitor sent or received: true for a crawl. In files they are
   * part of what ships.
   */
  readonly visitorData: boolean;
}

/** Finds secrets without a format: by the name they are given to, by what they look like, and by their place. */
export function genericSecretDetector({ visitorData }: GenericOptions): Detector {
  return {
    name: 'generic-secret',
    rule: GENERIC_SECRET_RULE,
    asks: { words: LAST_WORDS, anchors: ANCHORS },
    detect(view, clues, found, dropped) {
      let data: boolean | undefined;
      const judge = once(() => apart('matching').candidateJudge(view.text));
      // Several signs may lead to one literal.
      const told = new Set<number>();
      const decide = (candidate: Candidate): void => {
        if (!isWorthJudging(candidate) || told.has(candidate.start)) return;
        const judged = judge()(candidate);
        if (judged.kind === 'text') return;
        if (judged.kind === 'look-alike') return dropped({ rule: GENERIC_SECRET_RULE.id, reason: judged.reason });
        // The visitor's own password and session are no secret of the site: `password-in-payload` and formats judge them.
        if (visitorData && candidate.reading.own && (data ??= isData(view.text))) return;
        told.add(candidate.start);
        found(toMatch(candidate, view, judged));
      };
      visitLiterals(view.text, clues.marks.literal, decide);
      visitPairs(view.text, clues.marks.pair, decide);
      visitPlainData(view.text, decide);
      eachPair(clues.anchors, (at, number) => visitLed(view.text, at, number, decide));
    },
  };
}
