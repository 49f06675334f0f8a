import type { Confidence, Exposure, FailOn, FileSurface, Run, Severity, Surface, Verdict } from '@leakgate/core';
import type { ReportFormat } from '@leakgate/report';

/** The keys of a table that the compiler holds complete: a new member of a union is an error here. */
function keysOf<K extends string>(table: Readonly<Record<K, true>>): readonly K[] {
  return Object.keys(table) as K[];
}

export const FAIL_ON: readonly FailOn[] = keysOf<FailOn>({ error: true, warning: true, never: true });

/** As `REPORT_FORMATS` of the reports, which are loaded only where one is written. */
export const REPORT_NAMES: readonly ReportFormat[] = keysOf<ReportFormat>({
  pretty: true,
  json: true,
  sarif: true,
  junit: true,
  github: true,
  gitlab: true,
  html: true,
});

export const VERDICT_NAMES: readonly Verdict[] = keysOf<Verdict>({
  error: true,
  warning: true,
  note: true,
  ignored: true,
});

export const EXPOSURES: readonly Exposure[] = keysOf<Exposure>({
  secret: true,
  restricted: true,
  publishable: true,
  session: true,
  sensitive: true,
});

export const SEVERITY_NAMES: readonly Severity[] = keysOf<Severity>({
  critical: true,
  high: true,
  medium: true,
  low: true,
  info: true,
});

export const CONFIDENCE_NAMES: readonly Confidence[] = keysOf<Confidence>({ high: true, medium: true, low: true });

export const FILE_SURFACES: readonly FileSurface[] = keysOf<FileSurface>({
  chunk: true,
  asset: true,
  html: true,
  css: true,
  'source-map': true,
  'public-file': true,
  'source-module': true,
  config: true,
});

export const SURFACES: readonly Surface[] = keysOf<Surface>({
  chunk: true,
  asset: true,
  html: true,
  css: true,
  'source-map': true,
  'public-file': true,
  'source-module': true,
  config: true,
  document: true,
  script: true,
  worker: true,
  'service-worker': true,
  wasm: true,
  'well-known': true,
  'response-body': true,
  'response-header': true,
  dom: true,
  'cache-storage': true,
  'event-stream': true,
  'post-message': true,
  'local-storage': true,
  'session-storage': true,
  'indexed-db': true,
  opfs: true,
  'window-global': true,
  history: true,
  'request-url': true,
  'request-header': true,
  'request-body': true,
  cookie: true,
  websocket: true,
  console: true,
  heap: true,
});

export const ALPHABETS: readonly Run['alphabet'][] = keysOf<Run['alphabet']>({
  digits: true,
  hex: true,
  'hex-lower': true,
  'hex-upper': true,
  letters: true,
  upper: true,
  base62: true,
  'alnum-lower': true,
  'alnum-upper': true,
  base32: true,
  'base32-lower': true,
  bech32: true,
  'bech32-upper': true,
  base58: true,
  base64: true,
  'base64-padded': true,
  base64url: true,
  'base64url-padded': true,
  'base64url-dots': true,
  'alnum-dash': true,
  word: true,
  'word-dash-dot-equals': true,
  unreserved: true,
  visible: true,
  element: true,
  cookie: true,
  'base64-percent': true,
  identifier: true,
});
