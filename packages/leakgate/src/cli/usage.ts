import { existsSync } from 'node:fs';
import { anyOf, maskText, nearest } from '@leakgate/node';

/** Longest word of the user's that is shown back. */
const LONGEST = 80;

function unknownCommand(word: string, commands: readonly string[]): string {
  const near = nearest(word, commands);
  const shown = maskText(word).slice(0, LONGEST);
  const scan = existsSync(word) ? `to search it, write: leakgate scan ${shown}` : undefined;
  const mend = near === undefined ? (scan ?? `the commands are ${anyOf(commands)}`) : `did you mean «${near}»?`;
  return `leakgate: there is no command «${shown}»; ${mend}`;
}

/**
 * A complaint of commander's as one sentence of ours; the user's own words are masked where they could be a token.
 * @param command the command it is about
 */
export function usageSentence(complaint: string, commands: readonly string[], command = 'scan'): string {
  const text = complaint.trim().replace(/^error: /, '');
  const unknown = /^unknown command '([^]*?)'/.exec(text)?.[1];
  if (unknown !== undefined) return unknownCommand(unknown, commands);
  const [what = '', ...rest] = text.split('\n');
  const near = /\(Did you mean ([^?]*)\?\)/.exec(rest.join(' '))?.[1];
  return `leakgate: ${maskText(what)}; ${near === undefined ? `leakgate ${command} --help tells more` : `did you mean ${near}?`}`;
}
