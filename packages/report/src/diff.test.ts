import { expect, test } from 'vitest';
import { diffReports, diffText } from './index.ts';
import { finding, FULL, report } from './testing/reports.ts';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => finding({ fingerprint: digit.repeat(32), title: `Key ${digit}` }));
if (A === undefined || B === undefined || C === undefined) throw new Error('there are three findings');

test('tokens are told apart by fingerprint, and shown as the later report has them', () => {
  const later = { ...B, title: 'Key b, moved' };
  expect(diffReports(report([A, B]), report([later, C]))).toEqual({
    new: [C],
    both: [later],
    gone: [A],
    incomplete: false,
  });
});

test('what is ignored is counted nowhere', () => {
  const ignored = finding({ verdict: 'ignored' });
  expect(diffReports(report([]), report([ignored]))).toEqual({ new: [], both: [], gone: [], incomplete: false });
});

test('of a report with a hole nothing is surely gone', () => {
  const diff = diffReports(report([A]), report([], { problems: FULL.problems }));
  expect(diff).toMatchObject({ gone: [A], incomplete: true });
  expect(diffText(diff, { color: false, width: 80 })).toBe(
    [
      'not found any more (the later report is incomplete)',
      '  ✖ Key a  acme_…(40)  src/api.ts:12  secret in a chunk',
      '',
      'leakgate: 0 new tokens, 1 gone, 0 as before',
      '',
    ].join('\n'),
  );
});
