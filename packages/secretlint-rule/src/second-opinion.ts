import { roleOf, type Sighting } from '@leakgate/core';
import type { SecretLintRuleContext } from '@secretlint/types';

/** The scanners of `@secretlint/secretlint-rule-preset-recommend`; a test holds the list to the preset. */
export const PRESET_SCANNERS: readonly string[] = [
  '1password',
  'anthropic',
  'aws',
  'basicauth',
  'cloudflare',
  'database-connection-string',
  'databricks',
  'docker',
  'figma',
  'gcp',
  'github',
  'gitlab',
  'grafana',
  'groq',
  'hashicorp-vault',
  'huggingface',
  'linear',
  'notion',
  'npm',
  'openai',
  'privatekey',
  'sendgrid',
  'shopify',
  'slack',
  'stripe',
  'tailscale',
  'vercel',
].map((name) => `@secretlint/secretlint-rule-${name}`);

/** The preset takes the quote and the signs behind an address for a part of it. No other token is that short. */
const MARGIN = 4;

/** True where leakgate itself is not sure of a secret, so that the preset may speak. */
function isUnsure({ rule, confidence, decision, place }: Sighting): boolean {
  const secret = rule.exposure === 'secret' && decision.verdict === 'warning';
  return secret && confidence !== 'high' && roleOf(place.artifact) === 'other';
}

/**
 * Keeps the preset from speaking on what leakgate has judged: a token is reported once, and one that may be committed
 * not at all. What leakgate did not see, the preset reports.
 */
export function settlePreset(context: SecretLintRuleContext, sighting: Sighting, stops: boolean): void {
  if (!stops && isUnsure(sighting)) return;
  const { span } = sighting;
  for (const targetRuleId of PRESET_SCANNERS) {
    context.ignore({
      message: { message: 'judged by leakgate', messageId: sighting.rule.id, data: undefined },
      targetRuleId,
      range: [Math.max(0, span.start - MARGIN), span.end + MARGIN],
    });
  }
}
