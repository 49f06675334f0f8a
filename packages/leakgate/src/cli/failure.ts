import { maskText, secretsOf, UsageError } from '@leakgate/node';

const HINT = 'run it again with LEAKGATE_DEBUG=1 to see where, and please report it';

/** What a person is told when the command ends by an exception: a sentence, never a stack unless it was asked for. */
export function failureText(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  if (error instanceof UsageError) return error.message;
  const name = error instanceof Error ? error.name : typeof error;
  const sentence = `leakgate: it stopped by an error of its own (${name}); ${HINT}`;
  if (!env['LEAKGATE_DEBUG'] || !(error instanceof Error)) return sentence;
  return `${sentence}\n${maskText(error.stack ?? '', secretsOf(env))}`;
}
