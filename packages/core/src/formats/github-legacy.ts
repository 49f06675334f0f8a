import { run, sequence, type TokenFormat } from '../format.ts';

/** GitHub tokens from before they had a prefix. */
export const GITHUB_LEGACY: readonly TokenFormat[] = [
  {
    id: 'github-legacy-hex-token',
    provider: 'GitHub',
    title: 'GitHub token (issued before April 2021)',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    // Near the bare name of GitHub 40 hex digits are a commit.
    shape: sequence(run('hex-lower', 40)),
    context: {
      words: [
        'GITHUB_TOKEN',
        'GH_TOKEN',
        'githubAccessToken',
        'githubPat',
        'github_oauth',
        'githubApiToken',
        'oauth_token',
      ],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
];
