import { NEUTRAL_NAMES } from './lexicon.ts';
import type { Literal } from './literal.ts';
import type { Naming } from './naming.ts';

const REACH = 120;
/** `name: "x-api-key", value: "…"`, `<meta name="api-key" content="…">`. */
const BEFORE =
  /(?:name|key|header|property|id|provide)\\*["']?\s{0,3}[:=]\s{0,3}\\*["'`]([\w.-]{2,60})\\*["'`][,\s]{1,8}\\*["']?$/i;
/** `{provide: API_SECRET, useValue: "…"}`: what a container of Angular or Nest hands out. */
const PROVIDED = /\bprovide\s?:\s?(?:[\w$]{1,40}\.)?([\w$]{2,60})\s?,\s{0,24}$/;
/** `secret: {value: "…"}`, `secret: {type: String, default: "…"}`, `SECRETS={dev: "", prod: "…"}`, `SECRET: str({default: "…"})`. */
const AROUND = /([\w$-]{2,60})\\*["'`]?\s{0,3}[:=]\s{0,3}(?:[\w$.]{1,30}\()?\{[^{}]{0,100}$/;
/** `value: "…", name: "x-api-key"`. */
const BEHIND =
  /^\\*["'`][,\s]{1,8}\\*["']?(?:name|key|header|property|id)\\*["']?\s{0,3}[:=]\s{0,3}\\*["'`]([\w.-]{2,60})/i;

/** True where a name says nothing of its value. */
export function isNeutral(name: string): boolean {
  return name.length <= 12 && NEUTRAL_NAMES.includes(name.toLowerCase());
}

/** The name that stands beside a name that says nothing. */
export function namingBeside(text: string, naming: Naming, literal: Literal): string | undefined {
  const before = text.slice(Math.max(0, naming.start - REACH), naming.start);
  const behind = text.slice(literal.end, literal.end + REACH);
  return BEFORE.exec(before)?.[1] ?? PROVIDED.exec(before)?.[1] ?? AROUND.exec(before)?.[1] ?? BEHIND.exec(behind)?.[1];
}
