import { prefixed, type TokenFormat } from '../format.ts';

/** Package and image registries. */
export const REGISTRIES: readonly TokenFormat[] = [
  {
    id: 'npm-access-token',
    provider: 'npm',
    title: 'npm access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('npm_', 'base62', 36),
    checks: [{ kind: 'crc32-base62', onMismatch: 'drop' }],
  },
  {
    id: 'pypi-token',
    provider: 'PyPI',
    title: 'PyPI upload token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // What follows `pypi-` is a macaroon that names pypi.org.
    shape: prefixed('pypi-AgEIcHlwaS5vcmc', 'base64url', 50, 4000),
  },
  {
    id: 'docker-hub-pat',
    provider: 'Docker Hub',
    title: 'Docker Hub personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('dckr_pat_', 'base64url', 27),
  },
];
