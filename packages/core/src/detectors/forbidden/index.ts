import type { Detector, Match, Rule } from '../../match.ts';
import { Secret } from '../../secret.ts';
import { nestedView, type View } from '../../views/view.ts';
import { eachPair } from '../../kernel/index.ts';
import { variantsOf, type Variant } from '../known-values/variants.ts';
import { compileFindHashed } from './hashed.ts';
import { unsearchable, type ForbiddenValue } from './value.ts';

export { unsearchable, type ForbiddenValue } from './value.ts';

/** The rule of a value that the config forbids. */
export const FORBIDDEN_VALUE_RULE: Rule = {
  id: 'forbidden-value',
  provider: 'your config',
  title: 'Forbidden value',
  exposure: 'secret',
  severity: 'high',
  confidence: 'high',
};

/** Above every format's: what somebody forbids by name is forbidden, even where its kind may ship. */
const SPECIFICITY = 1000;

type Plain = Extract<ForbiddenValue, { kind: 'plain' }>;
type Hashed = Extract<ForbiddenValue, { kind: 'hashed' }>;

interface Needle {
  readonly raw: string;
  readonly label: string;
  readonly variant: Variant;
}

function match(raw: string, label: string, view: View, start: number, end: number): Match {
  return {
    rule: FORBIDDEN_VALUE_RULE,
    secret: new Secret(raw),
    view,
    start,
    end,
    confidence: 'high',
    confirmed: true,
    evidence: [`forbidden by the config: ${label}`],
    specificity: SPECIFICITY,
  };
}

function matchVariant({ raw, label, variant }: Needle, view: View, at: number): Match {
  const whole = { start: at, end: at + variant.text.length };
  if (variant.via === undefined) return match(raw, label, view, whole.start, whole.end);
  return match(
    raw,
    label,
    nestedView(view, variant.via, raw, () => whole),
    0,
    raw.length,
  );
}

function needlesOf(values: readonly Plain[]): readonly Needle[] {
  return values.flatMap(({ value, label }) => {
    const raw = value.reveal();
    return variantsOf(raw).map((variant) => ({ raw, label, variant }));
  });
}

/** Finds the values that the config forbids: those given plainly in every encoding, hashed ones as they stand. */
export function forbiddenValueDetector(values: readonly ForbiddenValue[]): Detector {
  const searched = values.filter((value) => unsearchable(value) === undefined);
  const needles = needlesOf(searched.filter((value): value is Plain => value.kind === 'plain'));
  const hashed = searched.filter((value): value is Hashed => value.kind === 'hashed');
  const findHashed = compileFindHashed(hashed);
  return {
    name: 'forbidden-values',
    rule: FORBIDDEN_VALUE_RULE,
    asks: { needles: needles.map(({ variant }) => variant.text) },
    detect(view, clues, found) {
      eachPair(clues.needles, (at, index) => {
        const needle = needles[index];
        if (needle !== undefined) found(matchVariant(needle, view, at));
      });
      findHashed(view.text, (start, end, index) => {
        found(match(view.text.slice(start, end), hashed[index]?.label ?? '', view, start, end));
      });
    },
  };
}
