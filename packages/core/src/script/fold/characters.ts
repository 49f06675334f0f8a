import { cutText } from '../value/text.ts';
import type { TextValue, Value } from '../value/value.ts';

/** The characters of a text as `[...text]` gives them: pairs of surrogates stay together. */
export function charactersOf(text: TextValue): readonly TextValue[] {
  const characters: TextValue[] = [];
  let at = 0;
  for (const char of text.text) {
    characters.push(cutText(text, at, at + char.length));
    at += char.length;
  }
  return characters;
}

/** The same for any value; nothing for what is no text. */
export function charactersOfValue(value: Value): readonly Value[] {
  return value.kind === 'text' ? charactersOf(value) : [];
}
