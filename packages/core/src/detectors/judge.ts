import { evidenceOf, passes, proves, wordsOf } from '../checks/index.ts';
import { standIn } from '../checks/dummy.ts';
import type { Check, Shape, TokenFormat } from '../format.ts';
import { CONFIDENCES, type Confidence } from '../levels.ts';
import type { Drop, Match } from '../match.ts';
import { Secret } from '../secret.ts';
import type { CompiledShape, ShapeMatch } from '../shapes/index.ts';
import type { View } from '../views/view.ts';
import type { CompiledFormat } from './candidate.ts';
import type { ContextHit } from './context.ts';
import { isWritten } from './written.ts';

interface Checked {
  readonly passed: readonly Check[];
  readonly failed: readonly Check[];
}

function runChecks(format: TokenFormat, hit: ShapeMatch): Checked {
  const checks = format.checks ?? [];
  const passed = checks.filter((check) => passes(check, hit.value, hit.prefix));
  return { passed, failed: checks.filter((check) => !passed.includes(check)) };
}

/** Shapes whose body is random characters: documentation puts stand-ins in their place. */
const OF_CHARACTERS: ReadonlySet<Shape['kind']> = new Set<Shape['kind']>(['sequence', 'led']);

const WRITTEN = 'reads like a name';

/** Why the candidate is no token, or undefined. */
function rejection(format: TokenFormat, hit: ShapeMatch, checked: Checked): string | undefined {
  const fatal = checked.failed.find((check) => check.onMismatch === 'drop');
  if (fatal !== undefined) return wordsOf(fatal).failed;
  if (!OF_CHARACTERS.has(format.shape.kind) || checked.passed.some(proves)) return undefined;
  return standIn(hit.value.slice(hit.prefix.length)) ?? (isWritten(format, hit.value) ? WRITTEN : undefined);
}

function lower(confidence: Confidence): Confidence {
  return CONFIDENCES[Math.max(0, CONFIDENCES.indexOf(confidence) - 1)] ?? 'low';
}

function confidenceOf(format: TokenFormat, checked: Checked, expired: boolean): Confidence {
  const weaker = checked.failed.some((check) => check.onMismatch === 'lower-confidence');
  return weaker || expired ? lower(format.confidence) : format.confidence;
}

function evidence(
  hit: ShapeMatch,
  checked: Checked,
  context: ContextHit | undefined,
  expired: boolean,
): readonly string[] {
  return [
    ...new Set([
      ...checked.passed.filter(proves).map(evidenceOf),
      ...checked.failed.map((check) => wordsOf(check).failed),
      ...(hit.facts ?? []),
      ...(context === undefined
        ? []
        : [
            context.named ? `its name says ${context.word}` : `${context.word} stands near`,
            ...(context.near === undefined ? [] : [`${context.near} stands near`]),
          ]),
      ...(expired ? ['expired'] : []),
    ]),
  ];
}

/** Below every format with a provider, above what has no format at all. */
const GENERIC_SPECIFICITY = -50;

function specificityOf(format: TokenFormat, shape: CompiledShape, context: ContextHit | undefined): number {
  if (format.generic === true) return GENERIC_SPECIFICITY;
  return shape.specificity + (context === undefined ? 0 : context.word.length + (context.named ? 50 : 5));
}

/**
 * Turns what a shape found into a match: checks and look-alikes decide.
 * @param context the word that leads to it, for a format that needs one
 * @param now seconds since 1970, to tell expired tokens
 */
export function judge(
  { format, shape }: CompiledFormat,
  hit: ShapeMatch,
  context: ContextHit | undefined,
  view: View,
  now: number,
): Match | Drop {
  const checked = runChecks(format, hit);
  const reason = rejection(format, hit, checked);
  if (reason !== undefined) return { rule: format.id, reason };
  const expired = hit.expires !== undefined && hit.expires < now;
  return {
    rule: format,
    secret: new Secret(hit.value, hit.prefix),
    view,
    start: hit.start,
    end: hit.end,
    confidence: confidenceOf(format, checked, expired),
    confirmed: !expired && (hit.confirmed === true || context?.named === true || checked.passed.some(proves)),
    evidence: evidence(hit, checked, context, expired),
    specificity: specificityOf(format, shape, context),
  };
}
