import { describe, expect, test } from 'vitest';
import { led, run } from '../format.ts';
import { valuesOf } from '../testing/find.ts';

const ID = led(['siteId', 'tag.load(', 'tags.net/t/', 'SiteKey'], run('digits', 6, 9));

describe('a value behind its lead', () => {
  test.each([
    ['a property', '{siteId:1234567}'],
    ['a quoted property', '{"siteId":"1234567"}'],
    ['a quoted property in a string', String.raw`"{\"siteId\":\"1234567\"}"`],
    ['an assignment', "window.siteId = '1234567';"],
    ['a member in brackets', 'w["siteId"]="1234567"'],
    ['an attribute', '<x siteId="1234567">'],
    ['an attribute with an expression', '<X siteId={"1234567"}/>'],
    ['an argument behind its name', 'set("siteId","1234567")'],
    ['a name behind an escaped line break', String.raw`"a\nsiteId:1234567"`],
    ['a call', 'window.tag.load("1234567",{a:1})'],
    ['a parameter', 'u="https://a.io/x?siteId=1234567&b=1"'],
    ['a path', '<script src="https://tags.net/t/1234567.js">'],
    ['a later word of a name', '{mySiteKey:1234567}'],
    ['a later word of an upper-case name', '{VITE_SiteKey:1234567}'],
  ])('%s', (_, text) => {
    expect(valuesOf(ID, text)).toEqual(['1234567']);
  });
});

describe('no value', () => {
  test.each([
    ['another name that ends so', '{websiteId:1234567}'],
    ['a name that goes on', '{siteIds:1234567}'],
    ['the two are one word', 'siteId1234567'],
    ['too short', '{siteId:12345}'],
    ['too long', '{siteId:1234567890}'],
    ['a letter in it', '{siteId:"123a567"}'],
    ['a value that goes on', '{siteId:"1234567x"}'],
    ['a call in between', '{siteId:f(1234567,2)}'],
    ['what stands behind it in a list', '[e.siteId,1234567]'],
    ['something else in between', '{siteId:t+1234567}'],
  ])('%s', (_, text) => {
    expect(valuesOf(ID, text)).toEqual([]);
  });
});
