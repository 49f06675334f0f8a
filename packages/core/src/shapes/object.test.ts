import { expect, test } from 'vitest';
import { compileObject } from './object.ts';

const SHAPE = compileObject({
  kind: 'object',
  anchors: ['kty":', 'kty:'],
  members: { kty: ['EC', 'RSA'], d: 8 },
});

function values(text: string): readonly string[] {
  return SHAPE.anchors.flatMap((anchor) => {
    const at = text.indexOf(anchor);
    const hit = at === -1 ? undefined : SHAPE.match(text, at, anchor);
    return hit === undefined ? [] : [`${text.slice(hit.start, hit.end).length} ${hit.value}`];
  });
}

const WHOLE = '{"kty":"EC","d":"abcdefgh"}';

test.each<[string, string, readonly string[]]>([
  ['JSON', `k=${WHOLE};`, [`27 ${WHOLE}`]],
  ['JSON with white space', '{\n  "kty": "EC",\n  "d": "abcdefgh"\n}', [`36 ${WHOLE}`]],
  ['an object of code', "x({kty:'EC',d:`abcdefgh`})", [`23 ${WHOLE}`]],
  ['inside another one', '{"keys":[{"a":1},{"d":"abcdefgh","kty":"RSA"}]}', ['28 {"d":"abcdefgh","kty":"RSA"}']],
  [
    'with members of other kinds',
    '{"kty":"EC","d":"abcdefgh","ext":true,"key_ops":["sign"]}',
    ['57 {"kty":"EC","d":"abcdefgh","ext":true,"key_ops":["sign"]}'],
  ],
  ['in a literal', JSON.stringify(`k='${WHOLE}'`), [`35 ${WHOLE}`]],
  ['in a literal in a literal', JSON.stringify(JSON.stringify(WHOLE)), [`51 ${WHOLE}`]],
  ['without the secret member', '{"kty":"EC","x":"abcdefgh"}', []],
  ['a secret member too short', '{"kty":"EC","d":"abc"}', []],
  ['another kind of key', '{"kty":"oct","d":"abcdefgh"}', []],
  ['members that code computes', '{kty:"RSA",d:encode(key.d),n:encode(key.n)}', []],
  ['a type', 'interface K {kty: "EC"; d: string}', []],
  ['no object at all', 'kty:"EC",d:"abcdefgh"', []],
  ['one that never ends', '{"kty":"EC","d":"abcdefgh"', []],
])('%s', (_, text, expected) => {
  expect(values(text)).toEqual(expected);
});
