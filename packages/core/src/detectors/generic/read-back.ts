/** A pattern of what stands right in front of a place. It is read from there backwards, and not tried from every character. */
export function inFront(pattern: string, flags = ''): RegExp {
  return new RegExp(`(?<=${pattern})`, `y${flags}`);
}

/** What the end of a text holds of such a pattern: its groups. */
export function readBack(pattern: RegExp, before: string): RegExpExecArray | undefined {
  pattern.lastIndex = before.length;
  return pattern.exec(before) ?? undefined;
}
