import type { About } from '../format.ts';

/** Texts on the tokens of networks and streaming services. */
export const SOCIAL_ABOUT: Readonly<Record<string, About>> = {
  'meta-user-or-page-token': {
    why: 'It acts for a user, a page or a business; that of a system user never ends.',
    remedy: 'Invalidate it, then keep such tokens on a server.',
    docs: 'https://developers.facebook.com/documentation/facebook-login/guides/access-tokens',
  },
  'instagram-token': {
    why: 'It reads and posts for the account; widgets that show a feed often carry it.',
    remedy: 'Revoke it, then fetch the feed on a server.',
    docs: 'https://developers.facebook.com/docs/instagram-platform',
  },
  'twitch-stream-key': {
    why: 'Whoever has it broadcasts on the channel.',
    remedy: 'Reset it, then keep the new one out of whatever is published.',
    docs: 'https://help.twitch.tv/s/article/twitch-stream-key-faq',
  },
};
