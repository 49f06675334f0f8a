/** What the tests of one text share, each found once and only where it is asked for. */
export interface TextFacts {
  readonly text: string;
  /** The code around each place where characters are made of numbers. */
  readonly decoders: () => string;
  /** True as long as a name may still be looked for in the whole text. */
  readonly mayLookUp: () => boolean;
  /** True as long as a place that decodes may still be judged, and the calls of a function around one be looked for. */
  readonly mayDecode: () => boolean;
  readonly mayFollow: () => boolean;
  /** Where a name is given what `find` looks for; undefined where it is not, or where too many names were looked for. */
  readonly definitionOf: (name: string, find: () => number | undefined) => number | undefined;
  /** Chains of joined literals are judged up to this offset. */
  joinsJudged: number;
  /** Lists of exports are read up to this offset. */
  exportsRead: number;
  /** Literals that may break off inside a JSON Web Token are read up to this offset. */
  tornRead: number;
  /** True as long as a choice may still be read. */
  readonly mayChoose: () => boolean;
}

/** What makes characters of numbers, or a text of bytes. */
export const DECODERS: readonly string[] = ['fromCharCode', 'fromCodePoint', 'TextDecoder'];
const NAMES = new RegExp(DECODERS.join('|'), 'g');
const BEFORE = 160;
const BEHIND = 60;
const MOST_DECODERS = 2000;
const MOST_LOOK_UPS = 8;
const MOST_DECODING = 256;
const MOST_FOLLOWED = 32;
const MOST_DEFINITIONS = 16;
const MOST_CHOICES = 16_384;

function around(text: string, places: readonly number[]): string {
  return places
    .slice(0, MOST_DECODERS)
    .map((at) => text.slice(Math.max(0, at - BEFORE), at + BEHIND))
    .join('\n');
}

/** Where a text names a decoder. */
function placesOf(text: string): readonly number[] {
  return [...text.matchAll(NAMES)].map(({ index }) => index);
}

/**
 * The facts of a text, none of them found yet.
 * @param named where the text names a decoder, if that is known
 */
export function factsOf(text: string, named?: readonly number[]): TextFacts {
  let decoders: string | undefined;
  let lookUps = 0;
  let decoding = 0;
  let followed = 0;
  let choices = 0;
  const definitions = new Map<string, number | undefined>();
  return {
    text,
    decoders: () => (decoders ??= around(text, named ?? placesOf(text))),
    mayLookUp: () => lookUps++ < MOST_LOOK_UPS,
    mayDecode: () => decoding++ < MOST_DECODING,
    mayFollow: () => followed++ < MOST_FOLLOWED,
    definitionOf(name, find) {
      if (definitions.has(name)) return definitions.get(name);
      const found = definitions.size < MOST_DEFINITIONS ? find() : undefined;
      definitions.set(name, found);
      return found;
    },
    joinsJudged: 0,
    exportsRead: 0,
    tornRead: 0,
    mayChoose: () => choices++ < MOST_CHOICES,
  };
}
