import { expect, test } from 'vitest';
import { orClose } from './or-close.ts';

test('what is open stays open where the rest opens, and is closed where it fails', async () => {
  const closed: string[] = [];
  const close = (name: string) => async (): Promise<void> => void closed.push(name);
  expect(await orClose(close('first'), async () => 'opened')).toBe('opened');
  await expect(orClose(close('second'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(closed).toEqual(['second']);
});
