/** What the tests of one text share, each found once and only where it is asked for. */
export interface TextFacts {
  readonly text: string;
  /** The code around each place where characters are made of numbers. */
  readonly decoders: () => string;
  /** True as long as a name may still be looked for in the whole text. */
  readonly mayLookUp: () => boolean;
  /** Chains of joined literals are judged up to this offset. */
  joinsJudged: number;
}

const DECODER = /from(?:CharCode|CodePoint)|TextDecoder/g;
const BEFORE = 160;
const BEHIND = 60;
const MOST_DECODERS = 2000;
const MOST_LOOK_UPS = 8;

function decodersOf(text: string): string {
  const around: string[] = [];
  for (const hit of text.matchAll(DECODER)) {
    around.push(text.slice(Math.max(0, hit.index - BEFORE), hit.index + BEHIND));
    if (around.length === MOST_DECODERS) break;
  }
  return around.join('\n');
}

/** The facts of a text, none of them found yet. */
export function factsOf(text: string): TextFacts {
  let decoders: string | undefined;
  let lookUps = 0;
  return {
    text,
    decoders: () => (decoders ??= decodersOf(text)),
    mayLookUp: () => lookUps++ < MOST_LOOK_UPS,
    joinsJudged: 0,
  };
}
