import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BaselineEntry } from '@leakgate/core';
import * as v from 'valibot';
import type { ResolvedConfig } from '../config/options.ts';
import { filledText, listOf, someOf } from '../config/schema/basic.ts';
import { exact } from '../config/schema/exact.ts';
import { sentenceOf } from '../config/schema/sentence.ts';
import { day, fingerprintText } from '../config/schema/texts.ts';
import { codeOf, inWords } from '../system-error.ts';
import { usageError } from '../usage-error.ts';
import type { BaselineFile } from './baseline-file.ts';

const RESTORE = 'restore it from version control';
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/m;

const entry: v.GenericSchema<BaselineEntry> = exact({
  fingerprint: fingerprintText,
  rule: filledText,
  from: filledText,
  places: someOf(filledText),
  reason: filledText,
  who: filledText,
  until: v.exactOptional(day),
});

const schema: v.GenericSchema<BaselineFile> = exact({
  version: v.literal(1, 'it must be 1'),
  salt: v.exactOptional(filledText),
  check: v.exactOptional(filledText),
  entries: listOf(entry),
});

function readText(config: ResolvedConfig): string | undefined {
  try {
    return readFileSync(resolve(config.root, config.baseline), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw usageError(config.baseline, `the baseline cannot be read: ${inWords(error)}`, 'make it a readable file');
  }
}

function parse(text: string, name: string): unknown {
  if (CONFLICT.test(text)) {
    const mend = 'keep the entries of both sides and remove the marks';
    throw usageError(name, 'the baseline holds the marks of a merge conflict', mend);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw usageError(name, 'the baseline is no valid JSON', RESTORE);
  }
}

/** A later version of leakgate may write another form; what it means is not to be guessed. */
function refuseOtherVersion(parsed: unknown, name: string): void {
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return;
  if (typeof parsed.version !== 'number' || parsed.version <= 1) return;
  throw usageError(name, `the baseline is of version ${parsed.version}`, 'it needs a later leakgate: update it');
}

/** The baseline of the project; undefined where there is none. Throws a `UsageError` that names what is wrong. */
export function readBaseline(config: ResolvedConfig): BaselineFile | undefined {
  const text = readText(config);
  if (text === undefined) return undefined;
  const parsed = parse(text, config.baseline);
  refuseOtherVersion(parsed, config.baseline);
  const result = v.safeParse(schema, parsed, { abortEarly: true });
  if (result.success) return result.output;
  const { wrong, mend } = sentenceOf(result.issues[0]);
  throw usageError(config.baseline, wrong.replace('it exports', 'it holds'), mend);
}
