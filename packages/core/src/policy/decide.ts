import { stepDown, type Exposure, type Verdict } from '../levels.ts';
import type { Match } from '../match.ts';
import type { ScanKind } from '../report.ts';
import { artifactName, type Surface, type Where } from '../where.ts';
import { ALLOWED_RECEIVER, DEFAULT_POLICY, type Cell } from './default.ts';
import { inRepository } from './repository.ts';
import { lastThatApplies, type PolicyRule, type PolicySubject } from './rules.ts';
import { zoneOf } from './zone.ts';

/** A verdict with its reason. */
export interface Decision {
  readonly verdict: Verdict;
  readonly because: string;
}

/** What a verdict depends on besides the finding and its place. */
export interface PolicyContext {
  readonly scan: ScanKind;
  readonly rules: readonly PolicyRule[];
  /** `YYYY-MM-DD` of the scan. */
  readonly today: string;
}

const KIND: Readonly<Record<Exposure, string>> = {
  secret: 'secret',
  restricted: 'restricted key',
  publishable: 'publishable key',
  session: 'session token',
  sensitive: 'sensitive data',
};

const IN_PLACE: Readonly<Record<Surface, string>> = {
  chunk: 'in a chunk',
  asset: 'in an asset',
  html: 'in an HTML file',
  css: 'in a style sheet',
  'source-map': 'in a source map',
  'public-file': 'in a public file',
  'source-module': 'in a source module',
  config: 'in the configuration',
  document: 'in a document',
  script: 'in a script',
  worker: 'in a worker',
  'service-worker': 'in a service worker',
  wasm: 'in a WebAssembly module',
  'well-known': 'in a well-known file',
  'response-body': 'in a response',
  'response-header': 'in a response header',
  'request-url': 'in the address of a request',
  'request-header': 'in a request header',
  'request-body': 'in the body of a request',
  websocket: 'in a WebSocket message',
  'event-stream': 'in an event stream',
  dom: 'in the DOM',
  cookie: 'in a cookie',
  'local-storage': 'in localStorage',
  'session-storage': 'in sessionStorage',
  'indexed-db': 'in IndexedDB',
  'cache-storage': 'in a cache',
  opfs: 'in a private file of the origin',
  'window-global': 'in a global variable',
  history: 'in the history',
  console: 'in the console',
  'post-message': 'in a message between frames',
  heap: 'in memory',
};

function cellOf(where: Where, exposure: Exposure, scan: ScanKind): Cell {
  if (exposure === 'session' && 'to' in where && where.to === 'allowed') return ALLOWED_RECEIVER;
  return DEFAULT_POLICY[zoneOf(where, scan)][exposure];
}

/** Less confidence is one step milder: `medium` only where nothing confirms it, `low` never an error. */
function mildened(verdict: Verdict, { confidence, confirmed }: Pick<Match, 'confidence' | 'confirmed'>): Verdict {
  return confidence === 'high' || (confidence === 'medium' && confirmed) ? verdict : stepDown(verdict);
}

/** The verdict by how sure the match is, or its surer reading: none is milder than that one's would be. */
function byConfidence(verdict: Verdict, match: Match): Decision | undefined {
  const own = mildened(verdict, match);
  if (own === verdict) return undefined;
  const { surer } = match;
  if (surer !== undefined && mildened(verdict, surer) === verdict) {
    return { verdict, because: `whatever its kind, surely a ${surer.rule.title}` };
  }
  return { verdict: own, because: `${match.confidence} confidence, so one step milder` };
}

/** What the default policy says of a match at a place. */
function byDefault(match: Match, where: Where, scan: ScanKind): Decision {
  const { exposure, mode } = match.rule;
  const cell = cellOf(where, exposure, scan);
  const place = scan === 'commit' ? 'in a file of the repository' : IN_PLACE[where.kind];
  const reasons = [`${KIND[exposure]} ${place}`, ...(cell.because === undefined ? [] : [cell.because])];
  let verdict = cell.verdict;
  if (mode === 'test' && exposure === 'secret' && verdict === 'error') {
    verdict = 'warning';
    reasons.push('of the test mode');
  }
  const sure = byConfidence(verdict, match);
  return {
    verdict: sure?.verdict ?? verdict,
    because: [...reasons, ...(sure === undefined ? [] : [sure.because])].join('; '),
  };
}

/** The verdict on a match at its place: the last policy rule that applies, else the default policy. */
export function decide(match: Match, where: Where, subject: PolicySubject, context: PolicyContext): Decision {
  const rule = lastThatApplies(context.rules, subject, context.today);
  if (rule !== undefined) return { verdict: rule.verdict, because: rule.because };
  const decision = byDefault(match, where, context.scan);
  return context.scan === 'commit' ? inRepository(match, artifactName(where), decision) : decision;
}
