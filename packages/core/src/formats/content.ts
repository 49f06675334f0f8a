import { literal, prefixed, run, sequence, type TokenFormat } from '../format.ts';

/** Maps and content management. */
export const CONTENT: readonly TokenFormat[] = [
  {
    id: 'mapbox-temporary-token',
    provider: 'Mapbox',
    title: 'Mapbox temporary token',
    exposure: 'session',
    severity: 'medium',
    confidence: 'high',
    shape: sequence(literal('tk.eyJ'), run('base64url', 34, 1200), literal('.'), run('base64url', 22)),
    // The middle part decodes to an object that names the user first.
    checks: [{ kind: 'base64-start', from: 3, text: '{"u":', onMismatch: 'drop' }],
  },
  {
    id: 'contentful-management-token',
    provider: 'Contentful',
    title: 'Contentful personal access token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('CFPAT-', 'base64url', 43),
    checks: [{ kind: 'mixed', classes: 3, onMismatch: 'drop' }],
    publicSibling: 'contentful-delivery-token',
  },
  {
    id: 'prismic-access-token',
    provider: 'Prismic',
    title: 'Prismic permanent access token',
    exposure: 'restricted',
    severity: 'medium',
    confidence: 'high',
    // The second part is full of replacement characters, which are 77-9 in base64.
    shape: {
      ...sequence(
        literal('MC5'),
        run('base64url', 16, 60),
        literal('.'),
        run('base64url', 0, 80),
        literal('77-'),
        run('base64url', 30, 400),
      ),
      boundary: 'base64',
    },
    checks: [{ kind: 'base64-start', from: 0, text: '0.', onMismatch: 'drop' }],
  },
  {
    id: 'builderio-private-key',
    provider: 'Builder.io',
    title: 'Builder.io private key',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: prefixed('bpk-', 'hex-lower', 32),
    publicSibling: 'builderio-public-key',
  },
];
