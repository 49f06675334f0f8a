import { choice, literal, run, sequence, type TokenFormat } from '../format.ts';

/** How the base64 of a number of several digits starts: two characters for its first, one for its second. */
const FIRST_DIGIT = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'] as const;
const SECOND_DIGIT = [...'AEIMQUYcgk'];
const DIGITS_IN_BASE64 = FIRST_DIGIT.flatMap((first) => SECOND_DIGIT.map((second) => first + second));

/** Bots of chat services. */
export const BOTS: readonly TokenFormat[] = [
  {
    id: 'telegram-bot-token',
    provider: 'Telegram',
    title: 'Telegram bot token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: {
      ...sequence(run('digits', 8, 10), literal(':AA'), run('base64url', 33)),
      // https://api.telegram.org/bot<token>/getMe
      behind: ['/bot'],
    },
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'discord-bot-token',
    provider: 'Discord',
    title: 'Discord bot token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(
      choice(...DIGITS_IN_BASE64),
      run('base64url', 20, 25),
      literal('.'),
      run('base64url', 6),
      literal('.'),
      run('base64url', 27, 48),
    ),
    // The first part is the id of the bot, which is public.
    checks: [{ kind: 'base64-digits', min: 17, max: 20, onMismatch: 'drop' }],
  },
];
