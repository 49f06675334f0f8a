import { describe, expect, test, vi } from 'vitest';
import { forgetTexts, ofText } from './of-text.ts';

describe('what is kept of a text', () => {
  test('is made once while that text is read', () => {
    const make = vi.fn<() => object>(() => ({}));
    const keptOf = ofText(make);
    expect(keptOf('a')).toBe(keptOf('a'));
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is not that of another text', () => {
    const keptOf = ofText(() => ({}));
    expect(keptOf('a')).not.toBe(keptOf('b'));
  });

  test('is gone when texts are forgotten', () => {
    const keptOf = ofText(() => ({}));
    const before = keptOf('a');
    forgetTexts();
    expect(keptOf('a')).not.toBe(before);
  });
});
