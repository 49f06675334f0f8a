import { led, literal, run, sequence, UUID, type TokenFormat } from '../format.ts';

/** Package and image registries: credentials in the files that hold them. */
export const REGISTRIES_UNMARKED: readonly TokenFormat[] = [
  {
    id: 'npm-legacy-token',
    provider: 'npm',
    title: 'npm token (UUID)',
    exposure: 'secret',
    severity: 'critical',
    // A word that is only near is not enough for an error: many things have this shape.
    confidence: 'medium',
    shape: sequence(...UUID),
    context: { words: ['npmjs.org/:_authToken', 'NPM_TOKEN', 'NPM_AUTH_TOKEN', 'registry.npmjs.org'] },
  },
  {
    id: 'docker-config-auth',
    provider: 'Docker',
    title: 'Registry login of a Docker configuration',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    shape: sequence(run('base64-padded', 16, 256)),
    checks: [
      { kind: 'base64-of', parts: [run('visible', 2, 100), literal(':'), run('visible', 3, 150)], onMismatch: 'drop' },
    ],
    context: { words: ['auths'] },
  },
  {
    id: 'sonatype-user-token',
    provider: 'Sonatype / Maven Central',
    title: 'Sonatype user token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'low',
    shape: sequence(run('base64', 44)),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    context: {
      words: ['sonatype', 'ossrh', 'SONATYPE_PASSWORD', 'CENTRAL_TOKEN'],
      unless: ['hash', 'digest', 'checksum', 'integrity', 'commit', 'sha1', 'sha256', 'md5', 'etag'],
    },
  },
  {
    id: 'maven-settings-password',
    provider: 'Maven',
    title: 'Password of a Maven server',
    exposure: 'secret',
    severity: 'medium',
    confidence: 'medium',
    shape: led(['<password>'], run('visible', 4, 200)),
    context: { words: ['<server>', '<username>'] },
    // `(?<password>…` is a group of a pattern, `<username>:<password>@…` the form of an address.
    checks: [{ kind: 'not-at', at: 0, texts: ['[', '(', '.', '\\', '@'], onMismatch: 'drop' }],
    // As a page writes it that leaves closing brackets as they are, which end what is read as entities.
    also: [
      {
        shape: led(['&lt;password>'], run('element', 4, 200)),
        context: { words: ['&lt;server>', '&lt;username>'] },
      },
    ],
  },
];
