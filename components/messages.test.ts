import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { createMessages } from './messages.tsx';

describe('texts that count', () => {
  test('take the form of one and of several, with the number written as the language writes it', () => {
    expect(english.count('common_quotations', 1)).toBe('1 quotation');
    expect(english.count('common_quotations', 0)).toBe('0 quotations');
    expect(english.count('common_quotations', 12345)).toBe('12,345 quotations');
  });

  test('follow the plural rules of the language of the texts', () => {
    const { count } = createMessages((key, ...parts) => [key, ...parts].join(' '), 'fr');
    expect(count('common_quotations', 0, 'more')).toBe('common_quotations_one 0 more');
  });
});

test('the texts say which language they are in', () => {
  expect(english.language).toBe('en-GB');
});
