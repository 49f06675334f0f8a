import * as v from 'valibot';
import type { LeakgateOptions } from '../options.ts';
import { filledText, flag, listOf, oneOf } from './basic.ts';
import { crawlOptions } from './crawl.ts';
import { exact } from './exact.ts';
import { forbiddenValue } from './forbidden.ts';
import { tokenFormat } from './token-format.ts';
import { policyRule } from './policy.ts';
import { FAIL_ON, REPORT_NAMES } from './words.ts';

const NAME = 'it must be the name of an environment variable';

/** The name of a variable, never its value. */
const variableName: v.GenericSchema<string> = v.pipe(v.string(NAME), v.regex(/^[^\s=]{1,128}$/, NAME));

const mode: v.GenericSchema<'gate' | 'redact'> = oneOf(['gate', 'redact']);

const reports: v.GenericSchema<NonNullable<LeakgateOptions['reports']>> = exact(
  Object.fromEntries(REPORT_NAMES.map((format) => [format, v.exactOptional(filledText)])),
);

/** Everything that a configuration may say, and nothing else. */
export const optionsSchema: v.GenericSchema<LeakgateOptions> = exact({
  mode: v.exactOptional(mode),
  failOn: v.exactOptional(oneOf(FAIL_ON)),
  failOnIncomplete: v.exactOptional(flag),
  policy: v.exactOptional(listOf(policyRule)),
  formats: v.exactOptional(
    exact({ disable: v.exactOptional(listOf(filledText)), custom: v.exactOptional(listOf(tokenFormat)) }),
  ),
  knownValues: v.exactOptional(
    exact({
      envFiles: v.exactOptional(flag),
      env: v.exactOptional(listOf(variableName)),
      ignore: v.exactOptional(listOf(variableName)),
    }),
  ),
  forbidden: v.exactOptional(listOf(forbiddenValue)),
  baseline: v.exactOptional(filledText),
  reports: v.exactOptional(reports),
  manifest: v.exactOptional(flag),
  serverBundles: v.exactOptional(flag),
  dependencySources: v.exactOptional(flag),
  overlay: v.exactOptional(flag),
  crawl: v.exactOptional(crawlOptions),
});
