import { describe, expect, test } from 'vitest';
import { fileStart } from './file-start.ts';

const start = fileStart('#|;', '\\[');

describe('how a file of data begins', () => {
  test.each([
    ['with the line that counts', '['],
    ['behind a byte order mark', '\uFEFF['],
    ['behind comments of both kinds', '# a\n; b\n['],
    ['behind comments that end in CRLF', '# a\r\n  ; b\r\n['],
    ['behind empty lines', '\n \t\r\n\n['],
  ])('%s', (_, text) => expect(start.test(text)).toBe(true));

  test.each([
    ['behind a line of something else', 'a\n['],
    ['in the middle of a line', '# a ['],
    ['behind more lines than a head has', `${'#\n'.repeat(61)}[`],
    ['behind a comment that is no line of a head', `# ${'a'.repeat(400)}\n[`],
  ])('not %s', (_, text) => expect(start.test(text)).toBe(false));
});
