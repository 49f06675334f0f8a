import { NEUTRAL_NAMES } from './lexicon.ts';
import type { Literal } from '../literal.ts';
import { mayTell, readName, type NameReading } from './name-kind.ts';
import type { Naming } from './naming.ts';
import { inFront, readBack } from '../read-back.ts';

const REACH = 120;
/** How far in front a name stands that is told from a structure around the value. */
const FAR = 480;
const ROLE = 'name|key|header|property|itemprop|http-equiv|field|id|provide|label|title|caption|placeholder';
const GIVEN = String.raw`\\*["'\`]?\s{0,3}[:=,]\s{0,3}`;
const CALLED = String.raw`(?:\\*["'\`](?:[a-z]{1,20}:)?([\w. -]{2,60})\\*["'\`]|(?<==)([\w.-]{2,60})(?=\s))`;
/** `name: "x-api-key", …`, `<meta name="api-key" …`, `"name","x-api-key",…`: in front of the value or behind it. */
const NAMED = new RegExp(String.raw`(?<![\w$])(?:aria-)?(?:${ROLE})${GIVEN}${CALLED}`, 'gi');
/** What a field is that hides what it holds: `type: "password"`, `<input type=password`. */
const HIDING = new RegExp(String.raw`(?<![\w$])type${GIVEN}\\*["'\`]?password(?![\w$])`, 'i');
const PASSWORD: NameReading = { kind: 'password', words: 'password', own: true };
/** `{provide: API_SECRET, useValue: "…"}`: what a container of Angular or Nest hands out. */
const PROVIDED = inFront(
  String.raw`\bprovide\s?:\s?(?:[\w$]{1,40}\.)?([\w$]{2,60})\s?,\s{0,24}(?:multi\s?:\s?[\w!]{1,5}\s?,\s{0,24})?`,
);
/**
 * `secret: {value: "…"}`, `secret: {type: String, default: "…"}`, `SECRETS={dev: "", prod: "…"}`, `SECRET: str({default: "…"})`,
 * and Terraform's `variable "secret" {default = "…"}`.
 */
const AROUND = inFront(
  String.raw`([\w$-]{2,60})(?:\\*["'\x60]?\s{0,3}[:=]\s{0,3}(?:[\w$.]{1,30}\()?|\\*"\s)\{[^{}]{0,100}`,
);
/** `variable "secret" {` of Terraform, with lines between that hold braces as well. */
const VARIABLE = inFront(
  String.raw`\bvariable\s"([\w-]{2,60})"\s\{\s{0,8}\n(?:\s{0,8}\w{1,20}\s{0,16}=\s[^\n]{0,300}\n){0,6}\s{0,8}`,
);
/**
 * `getEnv("API_SECRET", {default: "…"})`, `fromEnvironment("API_SECRET", defaultValue: "…")`, `add_argument("--api-secret",
 * type=str, default="…")`, `defineProperty(e, "apiSecret", {enumerable: true, value: "…"})`.
 */
const FIRST_ARGUMENT = inFront(
  String.raw`\((?:[\w$.]{1,60},\s?)?\\*["'\x60]([\w.-]{2,60})\\*["'\x60],\s{0,24}\{?\s{0,24}(?:\w{1,20}\s?[:=]\s?[\w$!]{1,20},\s{0,24}){0,3}`,
);
/** `(ApiSecretContext.Provider,{value:"…"`, `<ApiSecretContext value="…"`. */
const CONTEXT = inFront(String.raw`(?<![\w$])([\w$]{2,60})Context(?:\.Provider)?(?:,\s?\{|\s)\s{0,24}`);
/** `<select name="api_secret"><option value="…"`. */
const OF_SELECT = inFront(
  String.raw`<select\b[^<>]{0,120}?\b(?:name|id|aria-label)=["']?([\w. -]{2,60})["'\s>][^<>]{0,80}>?\s{0,24}<option\s`,
);
/** Members of one word between two others: `"in":"header","required":true,`. */
const MEMBERS = String.raw`(?:\\*["']?\w{1,20}\\*["']?\s{0,3}:\s{0,3}(?:\\*["'][\w ./-]{0,40}\\*["']|[\w.!]{1,12})\s?,\s{0,80}){0,4}?`;
/** The default of a parameter of OpenAPI: `"name":"x-api-key","in":"header","schema":{"type":"string","default":"…"`. */
const OF_SCHEMA = inFront(
  String.raw`name\\*["']?\s{0,3}:\s{0,3}\\*["']([\w.-]{2,60})\\*["']\s?,\s{0,80}${MEMBERS}\\*["']?schema\\*["']?\s{0,3}:\s{0,3}\{\s{0,80}${MEMBERS}\\*["']?`,
);
/** A list in which values are named one by one, as Postman does: `"apikey": [{"key": "value", "value": "…"`. */
const LISTED = inFront(
  String.raw`([\w$-]{2,60})\\*["']?\s{0,3}:\s{0,3}\[\s{0,80}(?:\{[^{}]{0,120}\}\s?,\s{0,80})?\{\s{0,80}\\*["']?key\\*["']?\s{0,3}:\s{0,3}\\*["']value\\*["']\s?,\s{0,80}\\*["']?`,
);
const STRUCTURES: readonly RegExp[] = [
  PROVIDED,
  AROUND,
  FIRST_ARGUMENT,
  OF_SCHEMA,
  LISTED,
  CONTEXT,
  OF_SELECT,
  VARIABLE,
];
/** As far as the tag, the object or the list goes. */
const HERE_BEFORE = inFront(String.raw`([^<>{}[\]]*)`);
const HERE_BEHIND = /^[^<>{}[\]]*/;

/** True where a name says nothing of its value. */
export function isNeutral(name: string): boolean {
  return name.length <= 12 && NEUTRAL_NAMES.includes(name.toLowerCase());
}

/** What the same tag, object or list says: the nearest in front of the value, else the first behind it. */
export function readNear(before: string, behind: string): NameReading | undefined {
  const named = (text: string): readonly NameReading[] =>
    [...text.matchAll(NAMED)].flatMap(([, quoted, bare]) => readName(quoted ?? bare ?? '') ?? []);
  const reading = named(before).at(-1) ?? named(behind)[0];
  return reading ?? (HIDING.test(before) || HIDING.test(behind) ? PASSWORD : undefined);
}

/** `"Jwt": {"Key": "…"`: a key whose kind the name around tells. */
export function readKeyAround(text: string, { name, start }: Naming): NameReading | undefined {
  if (!/^key$/i.test(name)) return undefined;
  const around = readBack(AROUND, text.slice(Math.max(0, start - FAR), start))?.[1];
  const reading = around === undefined ? undefined : readName(`${around}-key`);
  return reading?.kind === 'secret' ? reading : undefined;
}

/** What the name says that stands beside a name which says nothing. */
export function readBeside(
  text: string,
  { start }: Pick<Naming, 'start'>,
  { end }: Pick<Literal, 'end'>,
): NameReading | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const far = text.slice(Math.max(0, start - FAR), start);
  if (!mayTell(far) && !mayTell(behind)) return undefined;
  const near = readNear(readBack(HERE_BEFORE, before)?.[1] ?? '', HERE_BEHIND.exec(behind)?.[0] ?? '');
  if (near !== undefined) return near;
  for (const structure of STRUCTURES) {
    const reading = readName(readBack(structure, far)?.[1] ?? '');
    if (reading !== undefined) return reading;
  }
  return undefined;
}
