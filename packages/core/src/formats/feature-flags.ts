import {
  choice,
  literal,
  prefixed,
  run,
  sequence,
  type Part,
  type SequenceShape,
  type TokenFormat,
} from '../format.ts';

const DASH = literal('-');
/** Eight digits, then groups of them behind dashes. */
function uuid(...groups: readonly (readonly Part[])[]): readonly Part[] {
  return [run('hex-lower', 8), ...groups.flatMap((group) => [DASH, ...group])];
}

const UUID = uuid(...[4, 4, 4, 12].map((length) => [run('hex-lower', length)]));
const UUID_V4 = uuid(
  [run('hex-lower', 4)],
  [literal('4'), run('hex-lower', 3)],
  [choice('8', '9', 'a', 'b'), run('hex-lower', 3)],
  [run('hex-lower', 12)],
);

/** A word and a UUID: a longer name may end in the word. */
function behindWord(word: string, id: readonly Part[]): SequenceShape {
  return { ...sequence(literal(word), ...id), boundary: 'base64' };
}

/** Feature flags: what evaluates them in a page, what reads all of them, and what changes them. */
export const FEATURE_FLAGS: readonly TokenFormat[] = [
  {
    id: 'launchdarkly-mobile-key',
    provider: 'LaunchDarkly',
    title: 'LaunchDarkly mobile key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: behindWord('mob-', UUID),
    publicSibling: 'launchdarkly-client-side-id',
  },
  {
    id: 'launchdarkly-sdk-key',
    provider: 'LaunchDarkly',
    title: 'LaunchDarkly server SDK key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: behindWord('sdk-', UUID_V4),
    publicSibling: 'launchdarkly-client-side-id',
  },
  {
    id: 'launchdarkly-access-token',
    provider: 'LaunchDarkly',
    title: 'LaunchDarkly API access token',
    exposure: 'secret',
    severity: 'critical',
    // Any API may name an object so; a name that says LaunchDarkly confirms it.
    confidence: 'medium',
    shape: behindWord('api-', UUID_V4),
    also: [
      {
        shape: behindWord('api-', UUID_V4),
        context: { words: ['launchdarkly', 'LD_API_KEY', 'LD_API_TOKEN', 'LD_ACCESS_TOKEN'] },
      },
    ],
    publicSibling: 'launchdarkly-client-side-id',
  },
  {
    id: 'unleash-admin-token',
    provider: 'Unleash',
    title: 'Unleash admin or personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('*:*.', 'hex-lower', 40, 100),
    // The word is one that stands in front of other digests, too: 28 bytes are what Unleash makes.
    also: [{ shape: prefixed('user:', 'hex-lower', 56) }],
    publicSibling: 'unleash-frontend-token',
  },
  {
    id: 'devcycle-client-key',
    provider: 'DevCycle',
    title: 'DevCycle client or mobile SDK key',
    exposure: 'publishable',
    severity: 'info',
    confidence: 'high',
    shape: sequence(choice('dvc_client_', 'dvc_mobile_'), run('word', 8, 100)),
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
  {
    id: 'devcycle-server-key',
    provider: 'DevCycle',
    title: 'DevCycle server SDK key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: prefixed('dvc_server_', 'word', 16, 100),
    // Names of variables begin so, too.
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
    publicSibling: 'devcycle-client-key',
  },
];
