import { existsSync } from 'node:fs';
import { anyOf, maskText, nearest } from '@leakgate/node';

/** Longest word of the user's that is shown back. */
const LONGEST = 80;

function unknownCommand(word: string, commands: readonly string[]): string {
  const shown = maskText(word).slice(0, LONGEST);
  const near = nearest(word, commands);
  const command = near === undefined ? `the commands are ${anyOf(commands)}` : `did you mean «${near}»?`;
  // A folder that is there is no misspelt command, however near one it is: `dist` is near `diff`.
  const mend = existsSync(word) ? `to search it, write: leakgate scan ${shown}` : command;
  return `leakgate: there is no command «${shown}»; ${mend}`;
}

/**
 * A complaint of commander's as one sentence of ours; the user's own words are masked where they could be a token.
 * @param command the command it is about; undefined where none was named
 */
export function usageSentence(complaint: string, commands: readonly string[], command?: string): string {
  const text = complaint.trim().replace(/^error: /, '');
  const unknown = /^unknown command '([^]*?)'/.exec(text)?.[1];
  if (unknown !== undefined) return unknownCommand(unknown, commands);
  const [what = '', ...rest] = text.split('\n');
  const near = /\(Did you mean ([^?]*)\?\)/.exec(rest.join(' '))?.[1];
  const help = `leakgate ${command === undefined ? '' : `${command} `}--help tells more`;
  return `leakgate: ${maskText(what)}; ${near === undefined ? help : `did you mean ${near}?`}`;
}
