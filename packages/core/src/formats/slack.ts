import { choice, literal, run, sequence, type Part, type TokenFormat } from '../format.ts';

const provider = 'Slack';
const BLOCK: readonly Part[] = [run('digits', 9, 15), literal('-')];
const TEAM: readonly Part[] = [literal('T'), run('alnum-upper', 8, 14), literal('/')];

/** Slack: tokens and webhooks. */
export const SLACK: readonly TokenFormat[] = [
  {
    id: 'slack-bot-token',
    provider,
    title: 'Slack bot token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('xoxb-'), ...BLOCK, ...BLOCK, run('base62', 24, 48)),
  },
  {
    id: 'slack-user-token',
    provider,
    title: 'Slack user token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(literal('xoxp-'), ...BLOCK, ...BLOCK, ...BLOCK, run('hex-lower', 32)),
  },
  {
    id: 'slack-app-level-token',
    provider,
    title: 'Slack app-level token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: sequence(
      literal('xapp-'),
      run('digits', 1),
      literal('-A'),
      run('alnum-upper', 8, 14),
      literal('-'),
      ...BLOCK,
      run('hex-lower', 64),
    ),
  },
  {
    id: 'slack-webhook-url',
    provider,
    title: 'Slack webhook URL',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(
      literal('https://hooks.slack.com/services/'),
      ...TEAM,
      literal('B'),
      run('alnum-upper', 8, 14),
      literal('/'),
      run('base62', 24),
    ),
    also: [
      {
        // Workflow webhooks: team, then blocks of letters and digits.
        shape: sequence(
          choice('https://hooks.slack.com/workflows/', 'https://hooks.slack.com/triggers/'),
          ...TEAM,
          run('base64', 33, 90),
        ),
        checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
      },
    ],
  },
];
