import { isNeutral } from './generic/names/neighbour.ts';

/** Names as a minifier gives them. */
const MINIFIED = /^(?!id$)[\w$]{0,2}$/i;
/** An id as the argument in front, as in `new Twilio("AC…", "…")`: no name at all. */
const VALUE = /^(?=.*\d)\w{20,}$/;
/** Parts of the names of credentials, and of those only often enough. */
const CREDENTIAL = /key|token|secret|pass|pwd|auth|cred|bearer|private|signature|signing/i;
/** Names with such a part that mean something else. */
const OTHER = /public|author|keyword|keycode|keyframe|passive|compass|hash|digest|checksum|integrity/i;

/** False where a name says that its value is something else than a credential, as far as names go. */
export function mayNameCredential(name: string): boolean {
  if (MINIFIED.test(name) || VALUE.test(name)) return true;
  return (CREDENTIAL.test(name) && !OTHER.test(name)) || isNeutral(name);
}
