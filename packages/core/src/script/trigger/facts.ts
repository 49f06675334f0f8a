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
  /** Chains of joined literals are judged up to this offset. */
  joinsJudged: number;
}

/** Names without their lower-case beginnings: V8 looks for rare first characters at many times the speed. */
const DECODERS: readonly string[] = ['CharCode', 'CodePoint', 'TextDecoder'];
const BEFORE = 160;
const BEHIND = 60;
const MOST_DECODERS = 2000;
const MOST_LOOK_UPS = 8;
const MOST_DECODING = 256;
const MOST_FOLLOWED = 32;

function decodersOf(text: string): string {
  const around: string[] = [];
  for (const name of DECODERS) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      if (around.length === MOST_DECODERS) break;
      if (name === 'TextDecoder' || text.startsWith('from', at - 'from'.length))
        around.push(text.slice(Math.max(0, at - BEFORE), at + BEHIND));
    }
  }
  return around.join('\n');
}

/** The facts of a text, none of them found yet. */
export function factsOf(text: string): TextFacts {
  let decoders: string | undefined;
  let lookUps = 0;
  let decoding = 0;
  let followed = 0;
  return {
    text,
    decoders: () => (decoders ??= decodersOf(text)),
    mayLookUp: () => lookUps++ < MOST_LOOK_UPS,
    mayDecode: () => decoding++ < MOST_DECODING,
    mayFollow: () => followed++ < MOST_FOLLOWED,
    joinsJudged: 0,
  };
}
