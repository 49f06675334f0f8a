import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Registries of packages and images, besides those that every build of a page talks to. */
export const PACKAGE_HOSTS: readonly TokenFormat[] = [
  {
    id: 'testpypi-token',
    provider: 'PyPI (test)',
    title: 'TestPyPI upload token',
    exposure: 'secret',
    severity: 'low',
    confidence: 'medium',
    // What follows `pypi-` is a macaroon that names test.pypi.org.
    shape: prefixed('pypi-AgENdGVzdC5weXBpLm9yZw', 'base64url', 50, 4000),
  },
  {
    id: 'crates-io-token',
    provider: 'crates.io',
    title: 'crates.io API token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    // Words begin with `cio`, too.
    shape: { ...prefixed('cio', 'base62', 32), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 3, onMismatch: 'drop' },
      { kind: 'entropy', bits: 4, onMismatch: 'drop' },
    ],
  },
  {
    id: 'rubygems-api-key',
    provider: 'RubyGems',
    title: 'RubyGems API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('rubygems_', 'hex-lower', 48),
  },
  {
    id: 'nuget-api-key',
    provider: 'NuGet',
    title: 'NuGet API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: { ...prefixed('oy2', 'base32-lower', 43), boundary: 'base64' },
    checks: [
      { kind: 'mixed', classes: 2, onMismatch: 'drop' },
      { kind: 'entropy', bits: 3.75, onMismatch: 'drop' },
    ],
  },
  {
    id: 'docker-hub-org-token',
    provider: 'Docker Hub',
    title: 'Docker Hub organisation access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('dckr_oat_', 'base64url', 32),
  },
  {
    id: 'clojars-token',
    provider: 'Clojars',
    title: 'Clojars deploy token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('CLOJARS_', 'hex-lower', 60),
  },
  {
    id: 'packagist-key',
    provider: 'Packagist',
    title: 'Private Packagist API key, secret or token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: prefixed('packagist_ack_', 'hex-lower', 28, 32),
    also: [
      { shape: prefixed('packagist_acs_', 'hex-lower', 80) },
      { shape: sequence(literal('packagist_'), run('alnum-lower', 3), literal('_'), run('hex-lower', 68)) },
    ],
  },
  {
    id: 'cloudsmith-api-key',
    provider: 'Cloudsmith',
    title: 'Cloudsmith API key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'medium',
    shape: { ...sequence(literal('csa_'), run('hex-lower', 30), run('base62', 6)), boundary: 'base64' },
    checks: [{ kind: 'mixed', classes: 2, onMismatch: 'drop' }],
  },
];
