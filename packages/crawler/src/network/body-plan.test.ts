import { expect, test } from 'vitest';
import { bodyPlan } from './body-plan.ts';

const MOST = 16 * 2 ** 20;

test.each<[string, number, string, string, string | undefined, string]>([
  ['a page of unknown length', 200, 'Document', 'text/html; charset=utf-8', undefined, 'hold'],
  ['a script', 200, 'Script', 'text/javascript', '300000', 'hold'],
  ['an error page', 500, 'Document', 'text/html', undefined, 'hold'],
  ['JSON of unknown length', 200, 'XHR', 'application/json', undefined, 'hold'],
  ['text of unknown length', 200, 'XHR', 'text/plain', undefined, 'live'],
  ['text of known length', 200, 'XHR', 'text/plain', '12', 'hold'],
  ['a stream of events', 200, 'EventSource', 'text/event-stream', undefined, 'live'],
  ['lines of JSON', 200, 'Fetch', 'application/x-ndjson', '12', 'live'],
  ['server components', 200, 'Fetch', 'text/x-component', undefined, 'live'],
  ['a large download', 200, 'XHR', 'application/octet-stream', '45000000', 'large'],
  ['at the limit', 200, 'XHR', 'application/octet-stream', String(MOST), 'hold'],
  ['a redirect', 302, 'Document', 'text/html', '20', 'none'],
  ['not modified', 304, 'Script', 'text/javascript', undefined, 'none'],
  ['a picture', 200, 'Image', 'image/png', '12', 'once'],
  ['a picture of unknown length', 200, 'Image', 'image/png', undefined, 'none'],
  ['a large picture', 200, 'Image', 'image/jpeg', '2000000', 'none'],
  ['a font', 200, 'Font', 'font/woff2', '20000', 'once'],
  ['a film', 200, 'Media', 'video/mp4', '12', 'none'],
  ['a drawing', 200, 'Image', 'image/svg+xml', '12', 'hold'],
  ['a font of unknown type', 200, 'Font', '', undefined, 'none'],
])('%s', (_, status, resourceType, type, length, expected) => {
  const headers = [
    { name: 'Content-Type', value: type },
    ...(length === undefined ? [] : [{ name: 'content-length', value: length }]),
  ];
  expect(bodyPlan({ status, headers, resourceType }, MOST)).toBe(expected);
});
