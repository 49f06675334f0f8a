import { literal, run, sequence, type Check, type SequenceShape, type TokenFormat } from '../format.ts';

const provider = 'Mapbox';
/** The middle part decodes to an object that names the user first. */
const NAMES_USER: Check = { kind: 'base64-start', from: 3, text: '{"u":', onMismatch: 'drop' };

function token(kind: string): SequenceShape {
  return sequence(literal(`${kind}.eyJ`), run('base64url', 34, 400), literal('.'), run('base64url', 22));
}

/** Mapbox: public and secret tokens. */
export const MAPBOX: readonly TokenFormat[] = [
  {
    id: 'mapbox-public-token',
    provider,
    title: 'Mapbox public token',
    exposure: 'restricted',
    severity: 'low',
    confidence: 'high',
    shape: token('pk'),
    checks: [NAMES_USER],
  },
  {
    id: 'mapbox-secret-token',
    provider,
    title: 'Mapbox secret token',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    shape: token('sk'),
    checks: [NAMES_USER],
    publicSibling: 'mapbox-public-token',
  },
];
