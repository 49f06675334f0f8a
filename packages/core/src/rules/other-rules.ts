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
  PRIVATE_ENV_EXPOSED_RULE,
  PUBLIC_SOURCE_MAP_RULE,
];
