/** Texts that only documentation and templates put into a token. */
const STAND_IN =
  /EXAMPLE|example|xxxx|XXXX|\*\*\*|\.\.\.|0{12}|12345678|12345$|abcdefghij|ABCDEFGHIJ|[Pp]laceholder|[Yy]our[-_]|[Aa]t[-_][Ll]east[-_]\d|[Rr]andom[-_][Ss]tring/;

/** Fewest different characters of a random body, by its length. */
function fewestDifferent(length: number): number {
  return length < 16 ? 3 : length < 32 ? 6 : 8;
}

/** Why the body is a stand-in and no token, or undefined. A checksum that fits speaks against it. */
export function standIn(body: string): string | undefined {
  if (STAND_IN.test(body)) return 'a stand-in of documentation or a template';
  return new Set(body).size < fewestDifferent(body.length) ? 'too few different characters' : undefined;
}
