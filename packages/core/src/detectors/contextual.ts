import type { Asks } from '../clues.ts';
import type { Part, TokenFormat } from '../format.ts';
import type { Detector, Drop, Match } from '../match.ts';
import { fitsSequence } from '../shapes/sequence.ts';
import { ALL_CLASSES, classesIn, holdsDigit } from '../text/classes.ts';
import { once } from '../text/once.ts';
import { eachPair } from '../kernel/index.ts';
import type { Span, View } from '../views/view.ts';
import { isMatch, judge, type CompiledFormat } from './candidate.ts';
import { Surroundings, type ContextHit } from './context.ts';
import { mayNameCredential } from './credential-name.ts';
import type { FormTable } from './form-table.ts';
import { DOCUMENTED, isDocumentedExample } from './generic/judging/place.ts';
import { readName } from './generic/names/name-kind.ts';
import { fold } from './name.ts';
import { NearbyWords } from './nearby-words.ts';
import type { ContextualForm, Prepared } from './prepared.ts';
import { valueIn, withLead } from './values.ts';

/** A name stands no farther from its value. */
const NAME_REACH = 112;

/** More kinds of values than these are hardly met, and are gathered anew. */
const MOST_KINDS = 4096;

/** The forms that values of a length and of some classes of characters may be of, gathered when a value first has them. */
function fittingIn(
  forms: () => readonly ContextualForm[],
): (length: number, classes: number) => readonly ContextualForm[] {
  const kinds = new Map<number, readonly ContextualForm[]>();
  return (length, classes) => {
    const kind = length * ALL_CLASSES + classes;
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const fitting = forms().filter(
      ([, ofForm, shortest, longest]) => shortest <= length && length <= longest && (classes & ~ofForm) === 0,
    );
    if (kinds.size < MOST_KINDS) kinds.set(kind, fitting);
    return fitting;
  };
}

/** Lengths of digests in hexadecimal, from MD5 to SHA-512. */
const DIGESTS: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);

/** True for shapes that every digest of a file has as well. */
function isDigest({ shape }: TokenFormat): boolean {
  if (shape.kind !== 'sequence' || shape.parts.length !== 1) return false;
  const [part] = shape.parts;
  return part?.kind === 'run' && part.alphabet.startsWith('hex') && DIGESTS.has(part.min) && part.min === part.max;
}

/** Names of what is no key, whatever stands near. */
const OF_CONTENT = /(?:hash|checksum|digest|integrity|etag|md5|sha-?\d{1,3}|cache_?id)$/i;

/** True for shapes with nothing of their own: any value of the alphabet and the length has them. */
function isUnmarked({ shape }: TokenFormat): boolean {
  return shape.kind === 'sequence' && shape.parts.every((part) => part.kind === 'run' || isDash(part));
}

/** As in a UUID. */
function isDash(part: Part): boolean {
  return part.kind === 'literal' && part.text === '-';
}

/** In front of what a header sends. */
const SCHEME = /(?:^|[\s"'`])(?:bearer|basic|token)\s$/i;
const REACH_OF_SCHEME = 8;

/** True where its name says that a value may be no key for browsers: a password, what a header sends, the digest of a file. */
function saysOther(name: string, { exposure }: TokenFormat): boolean {
  const kind = readName(name)?.kind;
  if (kind === 'password' || kind === 'secret') return true;
  return kind === 'authorization' ? exposure === 'publishable' : OF_CONTENT.test(name);
}

/** True where a header sends the value behind a scheme, which keys for browsers have no need of. */
function isSent({ exposure }: TokenFormat, text: string, start: number): boolean {
  return exposure === 'publishable' && SCHEME.test(text.slice(Math.max(0, start - REACH_OF_SCHEME), start));
}

/**
 * A word that is only near says little where the value has a name of its own that says it is something else: an id, a
 * hash, a caption, or a secret where the word leads to a key for browsers. Of what may be a digest no more is said by a
 * provider in the name: `sentry-cli-Linux-x86_64`.
 */
function isEnough({ named, word }: ContextHit, format: TokenFormat, { name }: Surroundings): boolean {
  if (format.exposure !== 'secret' && format.exposure !== 'session')
    return named || !isUnmarked(format) || !saysOther(name, format);
  if (named && (!isDigest(format) || fold(name).endsWith(fold(word)))) return true;
  return mayNameCredential(name);
}

/** What stands in front of a digest in logs of versions and lists of files. */
const OF_VERSION = /(?<![\w$])(?:commit|revision|rev|parent|tree|blob|merge|reverts|sha-?\d*|md5)[:=]?\s$/i;
const REACH_OF_VERSION = 12;

function isOfVersion(format: TokenFormat, text: string, start: number): boolean {
  return isDigest(format) && OF_VERSION.test(text.slice(Math.max(0, start - REACH_OF_VERSION), start));
}

function read(
  format: CompiledFormat,
  value: Span,
  around: Surroundings,
  view: View,
  now: number,
): Match | Drop | undefined {
  const { shape } = format.format;
  const context = format.context === undefined ? undefined : around.hit(format.context);
  if (context === undefined || shape.kind !== 'sequence' || !isEnough(context, format.format, around)) return undefined;
  if (!context.named && isOfVersion(format.format, view.text, value.start)) return undefined;
  if (!context.named && isUnmarked(format.format) && isSent(format.format, view.text, value.start)) return undefined;
  const hit = fitsSequence(shape, view.text, value.start, value.end);
  if (hit === undefined) return undefined;
  if (!context.named && isDocumentedExample(view.text, value.start))
    return { rule: format.format.id, reason: DOCUMENTED };
  return judge(format, hit, context, view, now);
}

/**
 * Finds the tokens that only their surroundings tell from other text of the same alphabet and length.
 * @param asks the values that its forms may be
 */
export function contextualDetector(
  table: FormTable,
  prepared: () => Pick<Prepared, 'contextual' | 'words' | 'farthest'>,
  asks: () => Asks,
  now: number,
): Detector {
  const fittingOf = fittingIn(() => prepared().contextual);
  /** Every word that leads to a value is known before the first text is read for them. */
  const index = once(() => {
    for (const word of prepared().words) table.index.add(word);
    return table.index;
  });

  /** All are compiled before the name is read: whose words it is read for. */
  function compiled(forms: readonly ContextualForm[]): readonly CompiledFormat[] {
    return forms.flatMap(([form]) => table.at(form) ?? []);
  }

  return {
    name: 'contextual',
    get asks() {
      return asks();
    },
    detect(view, clues, found, dropped) {
      if (clues.values.length === 0) return;
      const words = new NearbyWords(view.text, index());
      const farthest = Math.max(NAME_REACH, prepared().farthest);
      const visit = (value: Span | undefined): void => {
        if (value === undefined) return;
        const classes = classesIn(view.text, value.start, value.end);
        // Random text of such a length holds a digit; names hold none.
        if (!holdsDigit(classes)) return;
        const fitting = fittingOf(value.end - value.start, classes);
        if (fitting.length === 0) return;
        // Where no word of any format is near there is no context: told without a copy.
        if (!words.isIn(Math.max(0, value.start - farthest), value.end + farthest)) return;
        const formats = compiled(fitting);
        const around = new Surroundings(words, value.start, value.end);
        for (const format of formats) {
          const result = read(format, value, around, view, now);
          if (result === undefined) continue;
          if (isMatch(result)) found(result);
          else dropped(result);
        }
      };
      eachPair(clues.values, (start, end) => {
        const value = valueIn(view.text, start, end);
        if (value === undefined) return;
        visit(value);
        visit(withLead(view.text, value));
      });
    },
  };
}
