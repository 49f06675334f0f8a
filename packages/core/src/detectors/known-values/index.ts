import type { Asker } from '../../clues.ts';
import type { Detector, Match, Rule } from '../../match.ts';
import { eachPair } from '../../kernel/index.ts';
import { Secret } from '../../secret.ts';
import { nestedView, type View } from '../../views/view.ts';
import { fragmentsOf } from './fragments.ts';
import { isTokenLike, isTrivial, nameSaysSecret, type KnownValue } from './value.ts';
import { variantsOf, type Variant } from './variants.ts';

export type { KnownValue } from './value.ts';

/** The rule of a value that is known from the build's own environment. */
export const KNOWN_VALUE_RULE: Rule = {
  id: 'known-value',
  provider: 'your environment',
  title: 'Value of a protected environment variable',
  exposure: 'secret',
  severity: 'high',
  confidence: 'high',
};

interface Needle {
  readonly known: KnownValue;
  readonly variant: Variant;
  readonly sure: boolean;
}

/** Values that must not ship: not public by name, not equal to a public one, and worth searching. */
function protectedValues(values: readonly KnownValue[]): readonly KnownValue[] {
  const published = new Set(values.filter((known) => known.public).map((known) => known.value.reveal()));
  return values.filter((known) => {
    const raw = known.value.reveal();
    return !known.public && !published.has(raw) && !isTrivial(known.name, raw);
  });
}

function needlesOf(values: readonly KnownValue[]): readonly Needle[] {
  return protectedValues(values).flatMap((known) => {
    const raw = known.value.reveal();
    const sure = nameSaysSecret(known.name) || isTokenLike(raw);
    return variantsOf(raw).map((variant) => ({ known, variant, sure }));
  });
}

function toMatch(needle: Needle, view: View, at: number): Match {
  const { known, variant, sure } = needle;
  const raw = known.value.reveal();
  const whole = { start: at, end: at + variant.text.length };
  const inner = variant.via === undefined ? undefined : nestedView(view, variant.via, raw, () => whole);
  return {
    rule: KNOWN_VALUE_RULE,
    secret: new Secret(raw),
    view: inner ?? view,
    ...(inner === undefined ? whole : { start: 0, end: raw.length }),
    confidence: sure ? 'high' : 'medium',
    confirmed: sure,
    evidence: [`value of ${known.name} from ${known.source}`],
    specificity: 0,
    env: known.name,
  };
}

/** Asks for parts of the protected values, which a script may put together. */
export function knownFragments(values: readonly KnownValue[]): Asker {
  return { asks: { needles: fragmentsOf(protectedValues(values).map((known) => known.value.reveal())) } };
}

/** Finds the values of protected environment variables, in every form in which they can stand in a text. */
export function knownValueDetector(values: readonly KnownValue[]): Detector {
  const needles = needlesOf(values);
  return {
    name: 'known-values',
    asks: { needles: needles.map(({ variant }) => variant.text) },
    detect(view, clues, found) {
      eachPair(clues.needles, (at, index) => {
        const needle = needles[index];
        if (needle !== undefined) found(toMatch(needle, view, at));
      });
    },
  };
}

/** Names the variable, public or not, whose value holds a token: where a developer has to look. */
export function envNames(values: readonly KnownValue[]): (secret: Secret) => KnownValue | undefined {
  return (secret) => {
    const raw = secret.reveal();
    return values.find((known) => known.value.reveal().includes(raw));
  };
}
