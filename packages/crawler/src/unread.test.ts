import { expect, test } from 'vitest';
import { unreadSentence, type Unread } from './unread.ts';

type Extent = NonNullable<Unread['extent']>;

test.each<[string, Extent | undefined, string]>([
  [
    'response body',
    { of: 'byte', had: 21_390_000, most: 16 * 2 ** 20, begun: false },
    'response body is more than is read (20.4 MiB; 16 MiB at the most, a bound that no option raises), so it was not searched',
  ],
  [
    'event-stream',
    { of: 'byte', most: 16 * 2 ** 20, begun: true },
    'event-stream is more than is read (more than 16 MiB, a bound that no option raises), so the rest was not searched',
  ],
  [
    'dom',
    { of: 'element', had: 300_000, most: 250_000, begun: false },
    'dom is more than is read (300,000 elements; 250,000 at the most, a bound that no option raises), so it was not searched',
  ],
  [
    'css',
    { of: 'shadow tree', had: 700, most: 500, begun: true },
    'css is more than is read (700 shadow trees; 500 at the most, a bound that no option raises), so the rest was not searched',
  ],
  ['heap', undefined, 'heap is more than is read, so it was not searched'],
])('of %s that is too much: %j', (what, extent, expected) => {
  const unread = { what, where: 'https://a.example/', reason: 'over-cap' } as const;
  expect(unreadSentence(extent === undefined ? unread : { ...unread, extent })).toBe(expected);
});

test('of what could not be read', () => {
  expect(unreadSentence({ what: 'script', where: 'https://a.example/a.js', reason: 'timed-out' })).toBe(
    'script did not answer in time, so it was not searched',
  );
});
