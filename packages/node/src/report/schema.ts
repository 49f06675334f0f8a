import type { Report } from '@leakgate/core';
import * as v from 'valibot';
import { oneOf } from '../config/schema/basic.ts';
import { fingerprintText } from '../config/schema/texts.ts';
import { CONFIDENCE_NAMES, EXPOSURES, SEVERITY_NAMES, SURFACES, VERDICT_NAMES } from '../config/schema/words.ts';

const text = v.string('it must be a text');
const number = v.pipe(v.number('it must be a number'), v.finite('it must be a number'));
const texts = v.array(text, 'it must be a list');
const time = v.pipe(
  text,
  v.check((value) => !Number.isNaN(Date.parse(value)), 'it must be a time as reports have it'),
);

// Objects may hold keys that a later version adds: what is known of them is what is read.
const origin = v.looseObject({
  file: text,
  line: v.optional(number),
  column: v.optional(number),
  importedBy: v.optional(texts),
  env: v.optional(text),
});

const place = v.looseObject({
  surface: oneOf(SURFACES),
  artifact: text,
  line: number,
  column: number,
  via: texts,
  excerpt: text,
  origin: v.optional(origin),
});

const finding = v.looseObject({
  fingerprint: fingerprintText,
  rule: text,
  provider: text,
  title: text,
  exposure: oneOf(EXPOSURES),
  severity: oneOf(SEVERITY_NAMES),
  confidence: oneOf(CONFIDENCE_NAMES),
  verdict: oneOf(VERDICT_NAMES),
  because: text,
  redacted: text,
  evidence: texts,
  remedy: v.optional(text),
  docs: v.optional(text),
  baseline: oneOf(['new', 'known', 'expired']),
  places: v.array(place, 'it must be a list'),
});

const problem = v.looseObject({ code: text, effect: oneOf(['blind', 'note']), where: text, message: text });

const scan = v.looseObject({
  kind: oneOf(['files', 'build', 'crawl', 'commit']),
  startedAt: time,
  durationMs: number,
  artifacts: number,
  bytes: number,
  salt: oneOf(['env', 'project', 'default']),
  surfaces: v.record(text, number, 'it must be an object'),
});

/** A report as the contract has it. */
export const reportSchema = v.looseObject({
  schemaVersion: v.literal(1, 'it must be 1'),
  tool: v.looseObject({ name: v.literal('leakgate', "it must be 'leakgate'"), version: text }),
  scan,
  outcome: oneOf(['leaks', 'incomplete', 'clean']),
  findings: v.array(finding, 'it must be a list'),
  problems: v.array(problem, 'it must be a list'),
}) as unknown as v.GenericSchema<Report>;
