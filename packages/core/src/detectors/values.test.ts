import { describe, expect, test } from 'vitest';
import { visitRuns } from '../text/runs.ts';
import { SHORTEST_VALUE, VALUE_CHARS, valueIn, withLead } from './values.ts';

function values(text: string): readonly string[] {
  const found: string[] = [];
  visitRuns(text, SHORTEST_VALUE, VALUE_CHARS, (start, end) => {
    const value = valueIn(text, start, end);
    if (value === undefined) return;
    found.push(text.slice(value.start, value.end));
    const whole = withLead(text, value);
    if (whole !== undefined) found.push(text.slice(whole.start, whole.end));
  });
  return found;
}

const VALUE = 'abcdefgh01234567';

describe('values', () => {
  test.each<[string, string, readonly string[]]>([
    ['quoted', `"${VALUE}"`, [VALUE]],
    ['with padding', `"${VALUE}=="`, [`${VALUE}==`]],
    ['in a file of settings', `KEY=${VALUE}\n`, [VALUE]],
    ['in YAML', `key: ${VALUE}`, [VALUE]],
    ['in a query', `?a=${VALUE}&b`, [VALUE]],
    ['behind an escape', `"a\\n${VALUE}"`, [VALUE]],
    ['in two parts', `"eu-west-1:${VALUE}"`, [VALUE, `eu-west-1:${VALUE}`]],
    ['in two parts, the first a sign', `"*:${VALUE}"`, [VALUE, `*:${VALUE}`]],
    ['a member of settings', 'VAULT_TOKEN=s.abcdefgh01234567\n', ['s.abcdefgh01234567']],
  ])('%s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([
    ['too short', '"abcdefgh0123456"'],
    ['a part of a word', `x#${VALUE}`],
    ['going on', `"${VALUE}!"`],
    ['a member of an object in code', 'jwt.AccessToken = AccessToken_1.default;'],
    ['a member and a number in code', 'e=this.lineStartOffsetByLineIdx.length-1;'],
    ['a class of a style sheet', '.is-flex {}\n.is-col-from-end-12-mobile {}'],
    ['a property of a style sheet', 'p { color: hsla(var(--bulma-link-45-invert-l), 1) }'],
    ['a member in an object', '{a:e.sessionTokenExpires01,b:1}'],
  ])('none: %s', (_, text) => {
    expect(values(text)).toEqual([]);
  });
});
