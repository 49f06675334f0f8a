import { readName } from '../names/name-kind.ts';

/** How far around a value the members of its object are looked at. */
const REACH = 400;
const MEMBER = /(?:^|[,{]\s{0,40})["']?([A-Za-z_$][\w$-]{0,60})["']?\s?:\s?(["'`])([\w-]{8,24})\2(?=[,}\s])/g;
/** A digest in base64, as bundlers name classes by; no class begins with a digit. */
const CLASS = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z_-][\w-]{7,23}$/;
/** So many more members have values of that length. */
const FEWEST = 3;

/**
 * True where a value stands in the table of a style sheet's class names: `{page:"…",footer:"…",password:"…"}`, all of one
 * length, of things that are no secrets.
 */
export function isClassName(text: string, start: number, value: string): boolean {
  if (!CLASS.test(value)) return false;
  const around = text.slice(Math.max(0, start - REACH), start + value.length + REACH);
  let like = 0;
  for (const [, name = '', , other = ''] of around.matchAll(MEMBER)) {
    if (other.length !== value.length || other === value) continue;
    // A key or an id of the same length is a credential's neighbour.
    if (!CLASS.test(other) || readName(name) !== undefined || /id$|key/i.test(name)) return false;
    like++;
  }
  return like >= FEWEST;
}
