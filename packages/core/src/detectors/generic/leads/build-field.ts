// What a build of Android hands to its code: `buildConfigField "String", "API_SECRET", "\\"…\\""`, `resValue "string", …`.

import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';

const CALLS = ['buildConfigField', 'resValue'];
const FIELD =
  /\s?\(?\s{0,8}["'][Ss]tring["'],\s{0,24}["']([A-Za-z_]\w{2,60})["'],\s{0,24}(["'](?:\\?["'])?)([^\s"'\\$]{8,512})(?=\\?["'])/y;

/** @param last the offset of the last letter of the call */
function read(text: string, last: number): Candidate | undefined {
  FIELD.lastIndex = last + 1;
  const [all = '', name = '', , value = ''] = FIELD.exec(text) ?? [];
  const reading = readName(name);
  const end = last + 1 + all.length;
  return reading === undefined
    ? undefined
    : toCandidate(reading, 'assigned', { start: end - value.length, end, value });
}

export const BUILD_FIELDS: LedLiterals = {
  anchors: CALLS.map((literal) => ({ literal, starts: true })),
  read,
};
