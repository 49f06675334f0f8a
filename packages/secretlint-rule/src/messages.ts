import { FORMATS, ruleIds, type Problem, type Sighting } from '@leakgate/core';
import type { SecretLintRuleLocalizeMessages, SecretLintRuleMessageTranslateResult } from '@secretlint/types';

/** The id of messages that say that something was not searched. */
export const INCOMPLETE = 'leakgate-incomplete';

type Message = SecretLintRuleMessageTranslateResult<Record<string, never>>;

/** The ids that `allowMessageIds` may name: secretlint asks for them where a configuration does, and for their texts never. */
export function messageIds(): SecretLintRuleLocalizeMessages {
  const ids = new Set([INCOMPLETE, ...ruleIds(FORMATS).values()]);
  return Object.fromEntries([...ids].map((id) => [id, { en: (): string => id }]));
}

/** Why the comment above the token, which was meant to ignore it, does not. */
function commentAbove({ place }: Sighting, problems: readonly Problem[]): readonly string[] {
  const where = `${place.artifact}:${place.line - 1}`;
  return problems.flatMap((each) => (each.code === 'directive' && each.where === where ? [each.message] : []));
}

/**
 * The message on a token that must not be committed. Its id is the rule's, so that `allowMessageIds` and the page of
 * rules name the same. It carries no data: secretlint would mask in the text whatever stands in it.
 */
export function tokenMessage(sighting: Sighting, problems: readonly Problem[]): Message {
  const { rule, redacted, decision, evidence, fingerprint } = sighting;
  const why = [decision.because, ...evidence, ...commentAbove(sighting, problems)].join('; ');
  const message = `${rule.title} ${redacted}: ${why} (fingerprint ${fingerprint})`;
  return { message, messageId: rule.id, data: undefined };
}

/** The message on a file of which not everything was searched: clean and blind are different. */
export function blindMessage({ message }: Problem): Message {
  return { message: `This file ${message}`, messageId: INCOMPLETE, data: undefined };
}
