import { ENVIRONMENT_DUMP_RULE } from '../detectors/environment-dump.ts';
import { FORBIDDEN_VALUE_RULE } from '../detectors/forbidden/index.ts';
import { GENERIC_SECRET_RULE } from '../detectors/generic/index.ts';
import { KNOWN_VALUE_RULE } from '../detectors/known-values/index.ts';
import { INTERNAL_ENDPOINT_RULE } from '../detectors/sensitive/internal-endpoint.ts';
import { PASSWORD_IN_PAYLOAD_RULE } from '../detectors/sensitive/password-in-payload.ts';
import { PAYMENT_CARD_RULE } from '../detectors/sensitive/payment-card/index.ts';
import type { Rule } from '../match.ts';
import { PRIVATE_ENV_EXPOSED_RULE, PUBLIC_SOURCE_MAP_RULE } from './build-setting-rules.ts';

/** The rules that are no token format: what a detector, or a look at the build's settings, finds without a table row. */
export const OTHER_RULES: readonly Rule[] = [
  KNOWN_VALUE_RULE,
  FORBIDDEN_VALUE_RULE,
  GENERIC_SECRET_RULE,
  PAYMENT_CARD_RULE,
  PASSWORD_IN_PAYLOAD_RULE,
  INTERNAL_ENDPOINT_RULE,
  ENVIRONMENT_DUMP_RULE,
  PRIVATE_ENV_EXPOSED_RULE,
  PUBLIC_SOURCE_MAP_RULE,
];

/**
 * Rows of the table of formats that are no format of their own, by the rule that covers their ground. They say how a
 * value is given, not what it is: a format that recognises the value is the better answer wherever there is one.
 */
export const OTHER_RULE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'generic-secret': [
    'authorization-basic-literal',
    'authorization-bearer-literal',
    'oauth-client-secret-generic',
    'password-assignment',
    'public-prefixed-secret-variable',
    'secret-assignment',
    'webhook-url-generic',
  ],
};
