import { random } from '@leakgate/fixture-tokens';
import { expect, test, vi } from 'vitest';
import { detectIn } from '../../../testing/detect.ts';
import { benign } from './benign.ts';
import { genericSecretDetector } from '../index.ts';

vi.mock(import('./benign.ts'), async (original) => ({ benign: vi.fn((await original()).benign) }));

const value = random('generic/judged-once').chars('ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789', 32);

test('what a value tells by itself is looked at once, however often it stands there', () => {
  let count = 0;
  detectIn(genericSecretDetector({ visitorData: false }))(`{clientSecret:"${value}"},`.repeat(100), () => count++);
  expect(count).toBe(100);
  expect(benign).toHaveBeenCalledTimes(1);
});
