import { namingBefore, overBackslashes } from './generic/names/naming.ts';

const QUOTES = '"\'`';

/**
 * The name that a value is given to: the property, variable, attribute, header or argument in front of it, as in
 * `name: "…`, `"name":"…`, `name="…`, `\"name\":\"…`, `obj["name"] = '…`, `name || "…`, `set("name", "…`.
 */
export function nameBefore(text: string, start: number): string | undefined {
  const quoted = start > 0 && QUOTES.includes(text.charAt(start - 1));
  return namingBefore(text, quoted ? overBackslashes(text, start - 1) : start)?.name;
}

/** A name or text in the form in which names are compared: lower case, without `_`, `-` and `.`. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[_.-]/g, '');
}
