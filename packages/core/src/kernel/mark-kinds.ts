/**
 * Kinds of places where a reader or a detector has to look closer, so that none of them walks the text. A mark says
 * only that a look is worth it.
 * - `escape`: `\x67`, `\u0067`, `\u{67}`, `\147`, `\/` or a continued line; of several in a row the first.
 * - `percent`: `%67` or `%u0067`; of several in a row the first.
 * - `entity`: `&#103;`, `&lowbar;` and the like.
 * - `quoted-printable`: `=3D`, or three escaped bytes in a row.
 * - `literal`: the quote in front of a literal of one word that is given to a name which may say secret, is joined to
 *   another literal, or may say itself what it is.
 * - `pair`: the `=` between such a name and a value without quotes.
 * - `digits`: the first of so many digits as a payment card has.
 */
export const MARK_KINDS = ['escape', 'percent', 'entity', 'quoted-printable', 'literal', 'pair', 'digits'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];
