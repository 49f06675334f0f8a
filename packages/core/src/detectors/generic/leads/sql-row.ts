// Rows of a table that a statement of SQL inserts: `INSERT INTO clients (id, client_secret) VALUES (1, '…')`.

import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { mayTell, readName, type NameReading } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const LEADS = ['VALUES (', 'VALUES(', 'VALUES\n(', 'VALUES\n  ('];
const COLUMNS = inFront(String.raw`\(([^()]{3,800})\)\s{0,8}(?:VALUES|values)\s{0,4}\(`);
const LONGEST = 840;
const CELL =
  /\s{0,16}(?:N?'(?<text>[^'\\]{0,520})'|(?<other>[^,()']{0,80}(?:\([^()']{0,80}\))?))\s{0,16}(?<sign>[,)])/y;
const NEXT_ROW = /\s{0,8},\s{0,8}\(/y;
const MOST_ROWS = 50;
/** Tables of users hold digests of their passwords. */
const DIGEST = /^(?:\$|\{\w+\}|[\da-fA-F]{32,128}$)/;

/** The columns of a secret's name, by their place. */
function readingsOf(columns: string): readonly (NameReading | undefined)[] {
  return columns.split(',').map((name) => readName(name.trim().replace(/^[`"[]|[`"\]]$/g, '')));
}

/** @param last the offset of the bracket that opens the first row */
function read(text: string, last: number): readonly Candidate[] | undefined {
  const columns = readBack(COLUMNS, text.slice(Math.max(0, last + 1 - LONGEST), last + 1))?.[1] ?? '';
  if (!mayTell(columns)) return undefined;
  const readings = readingsOf(columns);
  if (readings.every((each) => each === undefined)) return undefined;
  const found: Candidate[] = [];
  let at = last + 1;
  for (let row = 0; row < MOST_ROWS; row++) {
    for (const reading of readings) {
      CELL.lastIndex = at;
      const { text: value, sign } = CELL.exec(text)?.groups ?? {};
      if (sign === undefined) return found;
      at = CELL.lastIndex;
      if (reading === undefined || value === undefined || (reading.kind === 'password' && DIGEST.test(value))) continue;
      const start = text.lastIndexOf(`'${value}'`, at) + 1;
      found.push(toCandidate(reading, 'pair', { start, end: start + value.length, value }));
    }
    NEXT_ROW.lastIndex = at;
    if (!NEXT_ROW.test(text)) return found;
    at = NEXT_ROW.lastIndex;
  }
  return found;
}

export const SQL_ROWS: LedLiterals = { anchors: LEADS.map((literal) => ({ literal })), read };
