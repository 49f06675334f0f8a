// What GitHub asks of a SARIF log that is to be shown in code scanning, as its documentation says it
// ("SARIF support for code scanning", "SARIF results exceed limits", "SARIF file too large") and as two of its refusals
// do ("expected a physical location", "URI scheme did not match the checkout URI scheme").

interface Text {
  readonly text?: string;
}

interface Location {
  readonly id?: number;
  readonly message?: Text;
  readonly physicalLocation?: {
    readonly artifactLocation?: { readonly uri?: string; readonly uriBaseId?: string };
    readonly region?: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number | undefined>>;
  };
}

interface Result {
  readonly ruleId?: string;
  readonly ruleIndex?: number;
  readonly level?: string;
  readonly message?: Text;
  readonly locations?: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly codeFlows?: readonly { readonly threadFlows: readonly { readonly locations: readonly ThreadStep[] }[] }[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
}

interface ThreadStep {
  readonly location?: Location;
}

interface Rule {
  readonly id?: string;
  readonly name?: string;
  readonly shortDescription?: Text;
  readonly fullDescription?: Text;
  readonly help?: Text & { readonly markdown?: string };
  readonly defaultConfiguration?: { readonly level?: string };
  readonly properties?: {
    readonly tags?: readonly string[];
    readonly precision?: string;
    readonly 'security-severity'?: string;
  };
}

interface Run {
  readonly tool?: {
    readonly driver?: {
      readonly name?: string;
      readonly version?: string;
      readonly semanticVersion?: string;
      readonly rules?: readonly Rule[];
    };
    readonly extensions?: readonly unknown[];
  };
  readonly results?: readonly Result[];
  readonly automationDetails?: { readonly id?: string };
  readonly originalUriBaseIds?: unknown;
}

/** The parts of a log that code scanning reads, all of which may be missing. */
export interface Log {
  readonly $schema?: string;
  readonly version?: string;
  readonly runs?: readonly Run[];
}

const runsOf = (log: Log): readonly Run[] => log.runs ?? [];
const rulesOf = (log: Log): readonly Rule[] => runsOf(log).flatMap(({ tool }) => tool?.driver?.rules ?? []);
const resultsOf = (log: Log): readonly Result[] => runsOf(log).flatMap(({ results }) => results ?? []);

function stepsOf({ codeFlows }: Result): readonly Location[] {
  const flows = (codeFlows ?? []).flatMap(({ threadFlows }) => threadFlows);
  return flows.flatMap(({ locations }) => locations.map(({ location }) => location ?? {}));
}

function placesOf(log: Log): readonly Location[] {
  return resultsOf(log).flatMap((result) => [
    ...(result.locations ?? []),
    ...(result.relatedLocations ?? []),
    ...stepsOf(result),
  ]);
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const upTo = (most: number, text: string | undefined): boolean => (text ?? '').length <= most;
const isNumber = (value: number | undefined): value is number => Number.isSafeInteger(value) && (value ?? 0) >= 1;

function isRegion({ physicalLocation }: Location): boolean {
  const { startLine, startColumn, endLine, endColumn } = physicalLocation?.region ?? {};
  if (!isNumber(startLine) || !isNumber(startColumn) || !isNumber(endLine) || !isNumber(endColumn)) return false;
  return endLine > startLine || (endLine === startLine && endColumn > startColumn);
}

function isRelative({ physicalLocation }: Location): boolean {
  const uri = physicalLocation?.artifactLocation?.uri ?? '';
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(uri);
  const leaves = uri.startsWith('/') || uri.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
  return filled(uri) && !hasScheme && !leaves && /^[\w.~!$&'()*+,;=:@%/-]+$/.test(uri);
}

function hasKnownScore({ properties }: Rule): boolean {
  const score = Number(properties?.['security-severity'] ?? 0);
  return score > 0 && score <= 10;
}

/** Each rule, with whether a log keeps it. `bytes` is the size of the log, compressed. */
export const ASKED: readonly (readonly [rule: string, keeps: (log: Log, bytes: number) => boolean])[] = [
  ['the schema and version 2.1.0 are named', ({ $schema, version }) => filled($schema) && version === '2.1.0'],
  ['1 to 20 runs', (log) => runsOf(log).length >= 1 && runsOf(log).length <= 20],
  ['the tool has a name and a semantic version', (log) => runsOf(log).every(({ tool }) => isTool(tool?.driver))],
  ['at most 100 extensions', (log) => runsOf(log).every(({ tool }) => (tool?.extensions ?? []).length <= 100)],
  ['rules and results are there, if empty', (log) => runsOf(log).every(({ results }) => results !== undefined)],
  ['the category ends in a slash', (log) => runsOf(log).every((run) => /.\/$/.test(run.automationDetails?.id ?? ''))],
  [
    'no base of addresses, which is not read',
    (log) => runsOf(log).every((run) => run.originalUriBaseIds === undefined),
  ],
  ['at most 25,000 rules', (log) => rulesOf(log).length <= 25_000],
  ['at most 5,000 results, which are shown', (log) => resultsOf(log).length <= 5000],
  ['at most 10 MB compressed', (_, bytes) => bytes <= 10_000_000],

  ['a rule has an id of its own', (log) => new Set(rulesOf(log).map(({ id }) => id)).size === rulesOf(log).length],
  ['its name has 1 to 255 characters', (log) => rulesOf(log).every(({ name }) => filled(name) && upTo(255, name))],
  ['its short description 1 to 1024', (log) => rulesOf(log).every((rule) => isDescription(rule.shortDescription))],
  ['its full description 1 to 1024', (log) => rulesOf(log).every((rule) => isDescription(rule.fullDescription))],
  ['it has help as text', (log) => rulesOf(log).every(({ help }) => filled(help?.text))],
  ['it has help as Markdown', (log) => rulesOf(log).every(({ help }) => filled(help?.markdown))],
  ['its level is known', (log) => rulesOf(log).every((rule) => isLevel(rule.defaultConfiguration?.level))],
  ['it has 1 to 10 tags', (log) => rulesOf(log).every(({ properties }) => between(1, 10, properties?.tags))],
  ['one of them is security', (log) => rulesOf(log).every(({ properties }) => properties?.tags?.includes('security'))],
  ['its precision is known', (log) => rulesOf(log).every((rule) => isPrecision(rule.properties?.precision))],
  ['its security severity is above 0 and up to 10', (log) => rulesOf(log).every(hasKnownScore)],

  ['a result names a rule of the log', (log) => runsOf(log).every(namesRules)],
  ['its level is known', (log) => resultsOf(log).every(({ level }) => isLevel(level))],
  ['it has a message', (log) => resultsOf(log).every(({ message }) => filled(message?.text))],
  ['a message has no link but to related locations', (log) => resultsOf(log).every(linksHold)],
  ['it has one location', (log) => resultsOf(log).every(({ locations }) => between(1, 1, locations))],
  ['at most 100 related ones', (log) => resultsOf(log).every((each) => between(0, 100, each.relatedLocations ?? []))],
  ['at most 1,000 steps', (log) => resultsOf(log).every((result) => between(0, 1000, stepsOf(result)))],
  ['it has the fingerprint that is read', (log) => resultsOf(log).every(hasFingerprint)],
  ['fingerprints tell results of a rule apart', (log) => areTold(resultsOf(log))],
  ['no result is suppressed, since that opens an alert', (log) => resultsOf(log).every((each) => !isSuppressed(each))],

  ['every location is relative and inside of the checkout', (log) => placesOf(log).every(isRelative)],
  ['every location has a region with all four numbers', (log) => placesOf(log).every(isRegion)],
  ['related locations have ids of their own', (log) => resultsOf(log).every(haveIds)],
];

/** The rules that a log breaks. */
export function broken(text: string, compressed: (text: string) => number): readonly string[] {
  const log = JSON.parse(text) as Log;
  const bytes = compressed(text);
  return ASKED.filter(([, keeps]) => !keeps(log, bytes)).map(([rule]) => rule);
}

function isTool(driver: NonNullable<Run['tool']>['driver']): boolean {
  return filled(driver?.name) && /^\d+\.\d+\.\d+/.test(driver?.semanticVersion ?? '') && driver?.rules !== undefined;
}

function isDescription(description: Text | undefined): boolean {
  return filled(description?.text) && upTo(1024, description?.text);
}

function isLevel(level: string | undefined): boolean {
  return ['note', 'warning', 'error'].includes(level ?? '');
}

function isPrecision(precision: string | undefined): boolean {
  return ['very-high', 'high', 'medium', 'low'].includes(precision ?? '');
}

function between(least: number, most: number, list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length >= least && list.length <= most;
}

function namesRules({ tool, results }: Run): boolean {
  return (results ?? []).every(({ ruleId, ruleIndex }) => tool?.driver?.rules?.[ruleIndex ?? -1]?.id === ruleId);
}

function linksHold({ message, relatedLocations }: Result): boolean {
  const ids = new Set((relatedLocations ?? []).map(({ id }) => String(id)));
  const links = [...(message?.text ?? '').matchAll(/(?<!\\)\[[^\]]*\]\(([^)]*)\)/g)];
  return links.every(([, target = '']) => ids.has(target));
}

function hasFingerprint({ partialFingerprints }: Result): boolean {
  return /^[0-9a-f]+:\d+$/.test(partialFingerprints?.['primaryLocationLineHash'] ?? '');
}

function areTold(results: readonly Result[]): boolean {
  const keys = results.map(({ ruleId, locations, partialFingerprints }) =>
    JSON.stringify([ruleId, locations?.[0]?.physicalLocation?.artifactLocation, partialFingerprints]),
  );
  return new Set(keys).size === keys.length;
}

function isSuppressed({ suppressions }: Result): boolean {
  return (suppressions ?? []).length > 0;
}

function haveIds({ relatedLocations = [] }: Result): boolean {
  return new Set(relatedLocations.map(({ id }) => id)).size === relatedLocations.length;
}
