import { sample } from '@leakgate/fixture-tokens';
import { expect, test, vi } from 'vitest';
import { createEngine } from '../engine.ts';
import { WordIndex } from './word-index.ts';

const token = sample('paystack-secret-key', 'words-once').value;

test('the words near tokens that stand close by are read from one place on, not from each', () => {
  const engine = createEngine({ scan: 'build', now: new Date() });
  const content = `f("${token}",{by:"paystack"});`.repeat(100);
  const readers = vi.spyOn(WordIndex.prototype, 'reader');
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  const ofContent = readers.mock.calls.filter(([text]) => text === content);
  readers.mockRestore();
  expect(sightings).toHaveLength(100);
  expect(ofContent.length).toBeLessThan(10);
});
