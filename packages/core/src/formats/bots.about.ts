import type { About } from '../format.ts';

/** Texts on the tokens of bots. */
export const BOTS_ABOUT: Readonly<Record<string, About>> = {
  'telegram-bot-token': {
    why: 'It controls the bot and reads its chats.',
    remedy: 'Revoke it with BotFather, then run the bot on a server.',
    docs: 'https://core.telegram.org/bots/features#botfather',
  },
  'discord-bot-token': {
    why: 'It controls the bot in every server that has it.',
    remedy: 'Reset the token, then run the bot on a server.',
    docs: 'https://discord.com/developers/docs/reference',
  },
};
