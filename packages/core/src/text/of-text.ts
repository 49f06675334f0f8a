// Where many places of a text are asked about in turn, what was read for one serves the next.

const memories: (() => void)[] = [];

/**
 * What a module keeps of the text that it was asked about last. Texts are read one after the other, so that one is enough;
 * call it where a module begins, since every call is remembered.
 */
export function ofText<Kept>(make: () => Kept): (text: string) => Kept {
  let last: { text: string; readonly kept: Kept } | undefined;
  memories.push(() => (last = undefined));
  return (text) => {
    if (last?.text !== text) last = { text, kept: make() };
    // Strings of the same characters are the same text; two that are not one string are compared to their ends, but once.
    last.text = text;
    return last.kept;
  };
}

/** Lets go of all that is kept, for texts are large: to be called once an artifact was read. */
export function forgetTexts(): void {
  for (const forget of memories) forget();
}
