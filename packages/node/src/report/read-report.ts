import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Report } from '@leakgate/core';
import * as v from 'valibot';
import { sentenceOf } from '../config/schema/sentence.ts';
import { maskText } from '../mask-text.ts';
import { inWords } from '../system-error.ts';
import { usageError } from '../usage-error.ts';
import { reportSchema } from './schema.ts';

const MEND = 'name a report that leakgate wrote with --report json=<file>';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw usageError(maskText(file), inWords(error), MEND);
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw usageError(name, 'it is no valid JSON', MEND);
  }
}

/** A later version may say it in another way; what it means is not to be guessed. */
function refuseOtherVersion(parsed: unknown, name: string): void {
  const version =
    typeof parsed === 'object' && parsed !== null && 'schemaVersion' in parsed ? parsed.schemaVersion : undefined;
  if (version === 1) return;
  if (typeof version === 'number' && version > 1) {
    throw usageError(name, `it is a report of schema version ${version}`, 'it needs a later leakgate: update it');
  }
  throw usageError(name, 'it is no report of leakgate', MEND);
}

/** A report that was written as JSON. Throws a `UsageError` that names file, key and mend. */
export function readReport(file: string): Report {
  const name = maskText(basename(file));
  const parsed = parse(readText(file), name);
  refuseOtherVersion(parsed, name);
  const result = v.safeParse(reportSchema, parsed, { abortEarly: true });
  // The value as it was read: the schema's output has its keys in another order.
  if (result.success) return parsed as Report;
  const { wrong, mend } = sentenceOf(result.issues[0]);
  throw usageError(name, wrong, mend);
}
