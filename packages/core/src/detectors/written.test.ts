import { sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { FORMATS } from '../formats/index.ts';
import { isWritten } from './written.ts';

function rulesIn(content: string): readonly string[] {
  const engine = createEngine({ scan: 'build', now: new Date(0) });
  return engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content }).sightings.map(({ rule }) => rule.id);
}

describe('a name that fits the alphabet and the length of a format is no token', () => {
  test.each([
    [
      'of a class beside the name of a provider',
      'x(t,{Mistral3ForConditionalGeneration:()=>Mistral3ForConditionalGeneration,mistral:()=>a})',
    ],
    [
      'of a class as a literal',
      'e.set("mistral3",["Mistral3ForConditionalGeneration",Mistral3ForConditionalGeneration])',
    ],
    [
      'of a mangled symbol behind a module',
      'a=Module.__ZTVN5arrow8internal21DictionaryBuilderBaseINS_18AdaptiveIntBuilderENS_19FixedSizeBinaryTypeEEE=2344e3,b',
    ],
    ['of a method given to a session', 'return s.session_token=this.eventManager1.getSessionId(),s'],
  ])('%s', (_, content) => {
    expect(rulesIn(content)).toEqual([]);
  });

  test('a key beside the same name is one', () => {
    const { value } = sample('mistral-api-key', 'written');
    expect(rulesIn(`{Mistral3ForConditionalGeneration:1,mistralApiKey:"${value}"}`)).toEqual(['mistral-api-key']);
  });
});

test('no value that a generator makes reads like a name', () => {
  const written = FORMATS.flatMap((format) =>
    Array.from({ length: 40 }, (_, seed) => sample(format.id, `written/${seed}`).value).filter((value) =>
      isWritten(format, value),
    ),
  );
  expect(written).toEqual([]);
});
