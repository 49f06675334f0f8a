import { resolve } from 'node:path';
import { posixRelative, repositorySurface } from '@leakgate/node';
import type { SecretLintRuleContext, SecretLintRuleCreator, SecretLintSourceCode } from '@secretlint/types';
import { gateOf } from './gate.ts';
import { blindMessage, messageIds, tokenMessage } from './messages.ts';
import type { RuleOptions } from './options.ts';
import { settlePreset } from './second-opinion.ts';

async function lint(context: SecretLintRuleContext, options: RuleOptions, source: SecretLintSourceCode): Promise<void> {
  const gate = await gateOf(process.cwd(), options);
  const path = posixRelative(gate.root, resolve(gate.root, source.filePath ?? `stdin${source.ext}`));
  const { judged, problems } = await gate.scan({
    where: { kind: repositorySurface(path), path },
    content: source.content,
  });
  for (const { sighting, stops } of judged) {
    const { span } = sighting;
    if (stops) context.report({ message: tokenMessage(sighting, problems), range: [span.start, span.end] });
    settlePreset(context, sighting, stops);
  }
  for (const problem of problems) {
    if (problem.effect === 'blind') context.report({ message: blindMessage(problem), range: [0, 0] });
  }
}

/** The rule: leakgate's engine on a file on its way into the repository. */
export const creator: SecretLintRuleCreator<RuleOptions> = {
  /** Made only where it is asked for: most of the ids are those of formats, which are loaded late. */
  get messages() {
    return messageIds();
  },
  meta: {
    id: '@leakgate/secretlint-rule',
    type: 'scanner',
    recommended: true,
    docs: { url: 'https://github.com/leakgate/leakgate/blob/main/docs/rules.md' },
    supportedContentTypes: ['text'],
  },
  create: (context, options) => ({ file: (source) => lint(context, options, source) }),
};
