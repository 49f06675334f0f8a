const NAME = /([\w$.-]{1,80})\\*["'`]?\]?\s{0,8}(?:[:=]|=>)\s{0,8}\(?\s{0,4}\\*["'`]?$/;

/**
 * The name that a value is given to: the property, variable, attribute or header in front of it. It is looked for in
 * the characters before the value: `name: "…`, `"name":"…`, `name="…`, `\"name\":\"…`, `obj["name"] = '…`.
 */
export function nameBefore(text: string, start: number): string | undefined {
  return NAME.exec(text.slice(Math.max(0, start - 112), start))?.[1];
}

/** A name or text in the form in which names are compared: lower case, without `_`, `-` and `.`. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[_.-]/g, '');
}
