import type { Finding } from '@leakgate/core';
import { expect, test } from 'vitest';
import type { OverlayMessage } from '../host/host-types.ts';
import { showOverlay } from './overlay.ts';
import type { DevSession } from './session.ts';

function finding(fingerprint: string, file: string, line: number, change: Partial<Finding> = {}): Finding {
  const place = { surface: 'chunk', artifact: file, line, column: 5, via: [], excerpt: `k = "acme_…(40)"` } as const;
  return {
    fingerprint,
    rule: 'acme-key',
    provider: 'Acme',
    title: 'Acme key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'high',
    verdict: 'error',
    because: 'secret in a chunk',
    redacted: 'acme_…(40)',
    evidence: ['checksum valid'],
    remedy: 'Revoke it.',
    baseline: 'new',
    places: [place],
    ...change,
  };
}

function shown(findings: readonly Finding[]): OverlayMessage['err'] | undefined {
  const sent: OverlayMessage[] = [];
  showOverlay({
    held: new Map([['a', findings]]),
    config: { overlay: true },
    host: { root: '/app' },
    server: { ws: { send: (message: OverlayMessage) => sent.push(message) } },
  } as unknown as DevSession);
  return sent[0]?.err;
}

test('tokens come in the order of their files and lines, each once, and what to do about equal ones is said once', () => {
  const other = finding('4', 'src/b.ts', 2, { title: 'Other key', remedy: 'Roll it.' });
  const message = shown([
    other,
    finding('3', 'src/b.ts', 1),
    finding('1', 'src/a.ts', 11),
    finding('2', 'src/a.ts', 9),
    finding('2', 'src/a.ts', 9),
  ]);
  expect(message?.message.split('\n\n')).toEqual([
    '4 tokens must not reach a browser',
    '✖ 1 of 4: Acme key  acme_…(40)\nsrc/a.ts:9:5\nsecret in a chunk · checksum valid\nk = "acme_…(40)"\nRevoke it.',
    '✖ 2 of 4: Acme key  acme_…(40)\nsrc/a.ts:11:5\nsecret in a chunk · checksum valid\nk = "acme_…(40)"',
    '✖ 3 of 4: Acme key  acme_…(40)\nsrc/b.ts:1:5\nsecret in a chunk · checksum valid\nk = "acme_…(40)"',
    '✖ 4 of 4: Other key  acme_…(40)\nsrc/b.ts:2:5\nsecret in a chunk · checksum valid\nk = "acme_…(40)"\nRoll it.',
  ]);
  expect(message?.stack.split('\n')).toEqual([
    '/app/src/a.ts:9:5',
    '/app/src/a.ts:11:5',
    '/app/src/b.ts:1:5',
    '/app/src/b.ts:2:5',
  ]);
});

test('warnings are not laid over a page', () => {
  expect(shown([finding('1', 'src/a.ts', 1, { verdict: 'warning' })])).toBeUndefined();
});
