// Literals that stand in the expression which is given to a name: `apiSecret=e?"…":"…"`, `apiSecret = opts.a ?? "…"`, `apiSecret=("…")`,
// `api_secret = (\n"…"`, `apiSecret={isLive ? "…" : ""}`, and behind more layout or a comment than other readers look over.

import type { Anchor } from '../../../kernel/index.ts';
import { charSetOf } from '../../../text/char-set.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { namingBefore } from '../names/naming.ts';
import { valuesOf } from './values-of.ts';

const WORDS = ['ecret', 'assword', 'oken', 'piKey', 'pi_key', 'ccessKey', 'ecretKey', 'ivateKey'];
const SHOUTED = ['ECRET', 'ASSWORD', 'OKEN', 'API_KEY', 'ECRET_KEY'];
/** What an expression begins with. */
const BEGINS = {
  chars: charSetOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$!({<\\/"\'` \t\r\n'),
  min: 1,
};
const ANCHORS: readonly Anchor[] = [...WORDS, ...SHOUTED].flatMap((word) =>
  ['=', ' =', ':', '":'].map((sign) => ({ literal: word + sign, follows: BEGINS })),
);

/** A literal right behind the sign is read without this, but for one that is compared: `apiSecret:"live"===e?"…":"…"`. */
const READ_ELSEWHERE = /\s{0,8}\\{0,3}["'`](?!["']{2}|[^"'`\n]{0,40}["'`]\s?[!=]==?)/y;

/** @param last the offset of the sign behind the name */
function read(text: string, last: number): readonly Candidate[] | undefined {
  const start = last + 1;
  READ_ELSEWHERE.lastIndex = start;
  if (READ_ELSEWHERE.test(text)) return undefined;
  const reading = readName(namingBefore(text, start)?.name ?? '');
  if (reading === undefined) return undefined;
  return valuesOf(text, start).map(({ literal, isWhole }) =>
    toCandidate(reading, isWhole ? 'assigned' : 'argument', literal),
  );
}

export const EXPRESSION_VALUES: LedLiterals = { anchors: ANCHORS, read };
