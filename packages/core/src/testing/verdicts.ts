import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

/** What the engine says of a chunk: verdict and rule of each finding, in their order. */
export function verdictsOf(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content });
  return sightings.map(({ rule, decision }) => `${decision.verdict} ${rule.id}`);
}
