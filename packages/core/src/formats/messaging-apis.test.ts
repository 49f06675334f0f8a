import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'files', now: new Date(0) });

function rules(content: string): readonly string[] {
  const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content });
  return sightings.map(({ rule }) => rule.id);
}

test('names that compilers make of C++ are no tokens of Ably', () => {
  const name = '__ZN12CFX_DIBitmap15CompositeBitmapEiiiiPK13CFX_DIBSourceiiiPK11CFX_ClipRgnbPv';
  expect(rules(`var ${name}=Module.${name}=function(e){return(${name}=Module.asm.${name})(e)}`)).toEqual([]);
  expect(rules(`ably.auth({ token: "${sample('ably-token', 'messaging').value}" })`)).toEqual(['ably-token']);
});
