import { expect, test } from 'vitest';
import { usageSentence } from './usage.ts';

const token = ['gh', 'p_', 'A1b2C3d4'.repeat(5)].join('').slice(0, 40);

test.each([
  ["error: unknown command 'sacn'\n(Did you mean scan?)", 'leakgate: there is no command «sacn»; did you mean «scan»?'],
  ["error: unknown command 'deploy'", 'leakgate: there is no command «deploy»; the commands are scan or help'],
  [`error: unknown command '${token}'`, 'leakgate: there is no command «…(40)»; the commands are scan or help'],
  [
    "error: unknown option '--fromat'\n(Did you mean --format?)",
    "leakgate: unknown option '--fromat'; did you mean --format?",
  ],
  [
    "error: option '--config <file>' argument missing",
    "leakgate: option '--config <file>' argument missing; leakgate scan --help tells more",
  ],
  [`error: unknown option '--x=${token}'`, "leakgate: unknown option '--x=…(40)'; leakgate scan --help tells more"],
])('%j', (complaint, sentence) => {
  expect(usageSentence(complaint, ['scan', 'help'], 'scan')).toBe(sentence);
});

test('an option in front of every command', () => {
  const sentence = usageSentence("error: unknown option '-x'", ['scan', 'help']);
  expect(sentence).toBe("leakgate: unknown option '-x'; leakgate --help tells more");
});

test('a folder in place of a command', () => {
  const sentence = usageSentence(`error: unknown command '${import.meta.dirname}'`, ['scan', 'help']);
  expect(sentence).toMatch(/; to search it, write: leakgate scan /);
});
