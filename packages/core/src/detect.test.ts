import { expect, test } from 'vitest';
import { detectAll, type Detection } from './detect.ts';
import { compileFindClues } from './clues.ts';
import type { Detector, Match } from './match.ts';
import { viewOpener } from './views/index.ts';

/** Tells of ten thousand matches in each text, and counts how many it came to tell of. */
function telling(told: { count: number }): Detector {
  return {
    name: 'telling',
    detect(_view, _clues, found) {
      for (let k = 0; k < 10_000; k++) {
        told.count++;
        found({} as Match);
      }
    },
  };
}

test('behind one match more than are kept nothing is looked at, and that is told', () => {
  const told = { count: 0 };
  const detection: Detection = {
    views: viewOpener(),
    findClues: compileFindClues({ common: [], own: [] }),
    detectors: [telling(told), telling(told)],
    readScripts: () => ({ views: [], lacks: new Set() }),
    fragments: {},
    triggers: {},
  };
  const detected = detectAll({ where: { kind: 'asset', path: 'a.txt' }, content: 'x' }, 'x', detection);
  expect(told.count).toBe(5001);
  expect(detected.matches.length).toBe(5000);
  expect(detected.failures).toEqual([]);
  expect(detected.capped).toEqual(['holds more than 5000 matches; the rest was not looked at']);
});
