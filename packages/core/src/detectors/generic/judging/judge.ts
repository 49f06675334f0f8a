import type { Confidence } from '../../../levels.ts';
import { decodeBase64 } from '../../../text/base64.ts';
import { once } from '../../../text/once.ts';
import { benign } from './benign.ts';
import { isClassName } from './class-names.ts';
import { isBroughtAlong } from './brought-along.ts';
import type { Candidate } from '../candidate.ts';
import { basicPassword } from '../scheme.ts';
import { DOCUMENTED, isCodeBetween, isDocumentedExample, isParserTable } from './place.ts';
import { isUuid } from './uuid.ts';
import { isHumanPassword, strengthOf, type Strength } from './value.ts';

/** What becomes of a candidate. */
export type Judgement =
  | {
      readonly kind: 'match';
      readonly confidence: Confidence;
      readonly confirmed: boolean;
      readonly evidence: readonly string[];
    }
  /** Named like a secret and looks like one, and is something else for a reason. */
  | { readonly kind: 'look-alike'; readonly reason: string }
  | { readonly kind: 'text' };

const TEXT: Judgement = { kind: 'text' };

/** Services whose keys for browsers have the names of secret ones. */
const PUBLIC_SERVICE =
  /amplitude|mixpanel|bugsnag|rollbar|raygun|algolia|docsearch|indexName|segment\.|rudder|honeybadger|airbrake|datadog|statsig|launchdarkly|storyblok|builder\.?io|giphy|mapbox|maptiler|cesium|storefront|trello|firebase|authDomain|logrocket|fullstory|hotjar|optimizely|pusher|recaptcha|hcaptcha|sentry|posthog|intercom|chatwoot|tinymce|ckeditor|googleapis\.com\/maps|maps\.google|newrelic|nr-data|appinsights|beacon/i;
const REACH = 120;

function nearPublicService(text: string, candidate: Candidate): boolean {
  const from = Math.max(0, candidate.start - REACH);
  return PUBLIC_SERVICE.test(
    text.slice(from, candidate.start) + ' ' + text.slice(candidate.end, candidate.end + REACH),
  );
}

function match(candidate: Candidate, sure: boolean, looks: string): Judgement {
  const says = candidate.reading.kind === 'address' ? 'it says' : 'its name says';
  const evidence = [`${says} ${candidate.reading.words}`, looks];
  return { kind: 'match', confidence: 'medium', confirmed: sure, evidence };
}

/** What the value looks like: for a password also what a person would choose. */
function strengthFor({ reading, giving }: Candidate, looks: Looks): Strength | undefined {
  const strength = looks.strength();
  if (strength !== undefined || reading.kind !== 'password') return strength;
  return giving === 'assigned' && looks.isHuman() ? 'human' : undefined;
}

/** JSON in base64 whose words and numbers are all that it holds: the default of a session, settings, a header. */
const JSON_START = /^eyJ[\w+/-]+={0,2}$/;
/** Behind the header of a JSON Web Token that is put together, and padding in an address. */
const BEHIND_JSON = /(?:\.|%3d){1,2}$/i;
const LONGEST_JSON = 400;
const JSON_PIECES = /[\w+/=.~-]{10,}/g;

function isPlainJson(value: string): boolean {
  const json = value.replace(BEHIND_JSON, '');
  if (json.length > LONGEST_JSON || !JSON_START.test(json)) return false;
  const text = String.fromCharCode(...decodeBase64(json));
  if (!/^\{"[\x20-\x7e]+\}\s*$/.test(text)) return false;
  return (text.match(JSON_PIECES) ?? []).every((piece) => strengthOf(piece) !== 'random');
}

function judgeBasic(candidate: Candidate): Judgement {
  const password = basicPassword(candidate.value);
  if (password === undefined) return TEXT;
  const reason = benign(password);
  if (reason !== undefined) return { kind: 'look-alike', reason };
  return match(
    candidate,
    strengthOf(password) !== undefined || isHumanPassword(password),
    'decodes to user and password',
  );
}

/** 32 bytes in the base of Solana's addresses; of random ones in base64url one in seventy has no other character. */
const MINT = /^[1-9A-HJ-NP-Za-km-z]{43,44}$/;

function judgeStrength(text: string, candidate: Candidate, strength: Strength): Judgement {
  const { reading, scheme } = candidate;
  // Behind a caption stand words as well, and what a person is to do.
  if (candidate.giving === 'shown' && strength !== 'random') return TEXT;
  switch (reading.kind) {
    case 'secret':
    case 'password':
      return match(candidate, strength === 'random', strength === 'human' ? 'looks like a password' : 'looks random');
    case 'authorization':
      if (scheme === undefined && reading.words === 'auth') return TEXT;
      return strength === 'random' ? match(candidate, scheme !== undefined, 'looks random') : TEXT;
    case 'key':
      if (strength !== 'random' && (!isUuid(candidate.value) || reading.words === 'token')) return TEXT;
      if (reading.words === 'token' && MINT.test(candidate.value))
        return { kind: 'look-alike', reason: 'the address of a token of a chain' };
      if (nearPublicService(text, candidate))
        return { kind: 'look-alike', reason: 'a public service is named near it' };
      return match(candidate, false, isUuid(candidate.value) ? 'is a UUID' : 'looks random');
    case 'address':
      return TEXT;
    default:
      return reading.kind satisfies never;
  }
}

/** Marks of templates and of documentation in an address. */
const SHOWN = /[<>{}[\]$]|\.{3}|xxxx|your|example|placeholder|localhost|127\.0\.0\.1/i;

function judgeAddress(text: string, candidate: Candidate, named: boolean): Judgement {
  if (SHOWN.test(candidate.value)) return { kind: 'look-alike', reason: 'a stand-in of documentation or a template' };
  if (isDocumentedExample(text, candidate.start)) return { kind: 'look-alike', reason: DOCUMENTED };
  return match(candidate, named, 'its path cannot be guessed');
}

/** What a value tells by itself, wherever it stands; each is computed when it is first asked for. */
interface Looks {
  readonly strength: () => Strength | undefined;
  readonly isHuman: () => boolean;
  readonly isPlainJson: () => boolean;
  readonly benign: () => string | undefined;
  readonly isBroughtAlong: () => boolean;
}

function looksOf(value: string): Looks {
  return {
    strength: once(() => strengthOf(value)),
    isHuman: once(() => isHumanPassword(value)),
    isPlainJson: once(() => isPlainJson(value)),
    benign: once(() => benign(value)),
    isBroughtAlong: once(() => isBroughtAlong(value)),
  };
}

function judgeLooks(text: string, candidate: Candidate, looks: Looks): Judgement {
  const { value, scheme, reading, giving } = candidate;
  if (reading.kind === 'address') return judgeAddress(text, candidate, giving === 'assigned');
  if (scheme === 'basic' || (reading.words === 'auth' && scheme === undefined)) return judgeBasic(candidate);
  const strength = strengthFor(candidate, looks);
  if (strength === undefined || isCodeBetween(text, candidate.start, value)) return TEXT;
  if (isParserTable(text, candidate.end)) return { kind: 'look-alike', reason: 'a table of a generated parser' };
  if (isClassName(text, candidate.start, value)) return { kind: 'look-alike', reason: 'a class of a style sheet' };
  if (looks.isPlainJson()) return { kind: 'look-alike', reason: 'JSON without a random value in it' };
  const reason = looks.benign() ?? (isDocumentedExample(text, candidate.start) ? DOCUMENTED : undefined);
  return reason === undefined ? judgeStrength(text, candidate, strength) : { kind: 'look-alike', reason };
}

/** Values that are told again and again are few: more than these are looked at anew. */
const MOST_LOOKS = 1024;

/** Decides of the candidates of a text whether what stands behind a secret's name is a secret. */
export function candidateJudge(text: string): (candidate: Candidate) => Judgement {
  const known = new Map<string, Looks>();

  function looksAt(value: string): Looks {
    const looks = known.get(value) ?? looksOf(value);
    if (known.size >= MOST_LOOKS) known.clear();
    known.set(value, looks);
    return looks;
  }

  return (candidate) => {
    const looks = looksAt(candidate.value);
    const judged = judgeLooks(text, candidate, looks);
    return judged.kind === 'match' && looks.isBroughtAlong()
      ? { kind: 'look-alike', reason: 'a value that a public library brings along' }
      : judged;
  };
}
