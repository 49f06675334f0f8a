import { choice, literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const slack = 'Slack';
const BLOCK: readonly Part[] = [run('digits', 9, 15), literal('-')];

/** Chat services besides their plain bot and user tokens. */
export const CHAT: readonly TokenFormat[] = [
  {
    id: 'slack-config-token',
    provider: slack,
    title: 'Slack app configuration or rotating token',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(
      choice('xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'),
      run('digits', 1),
      literal('-'),
      run('base64-padded', 138, 400),
    ),
  },
  {
    id: 'slack-legacy-token',
    provider: slack,
    title: 'Slack legacy workspace or service token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    // A name of a style sheet may start so, too, but goes on with letters.
    shape: sequence(
      choice('xoxa-', 'xoxr-', 'xoxo-', 'xoxs-'),
      run('digits', 1, 15),
      literal('-'),
      run('alnum-dash', 18, 200),
    ),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'slack-session-token',
    provider: slack,
    title: 'Slack web client token',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('xoxc-'), ...BLOCK, ...BLOCK, ...BLOCK, run('hex-lower', 64)),
  },
  {
    id: 'slack-session-cookie',
    provider: slack,
    title: 'Slack session cookie',
    exposure: 'session',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('xoxd-'), run('base64-padded', 100, 600)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
  {
    id: 'discord-webhook-url',
    provider: 'Discord',
    title: 'Discord webhook URL',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(
      choice(
        'https://discord.com/api/webhooks/',
        'https://discordapp.com/api/webhooks/',
        'https://canary.discord.com/api/webhooks/',
        'https://ptb.discord.com/api/webhooks/',
      ),
      run('digits', 17, 20),
      literal('/'),
      run('base64url', 62, 90),
    ),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
  },
];
