import { describe, expect, it } from 'vitest';
import { addressesIn } from './pasted.ts';

describe('what was pasted', () => {
  it('is addresses where every line is one, each once', () => {
    expect(addressesIn(' https://a.example/x \n\nhttp://b.example\nhttps://a.example/x\n')).toEqual([
      'https://a.example/x',
      'http://b.example',
    ]);
  });
  it.each([
    '',
    'Some text',
    'https://a.example and more',
    'https://a.example\ntext',
    'javascript:alert(1)',
    'https://user:secret@a.example',
  ])('is a text in "%s"', (text) => expect(addressesIn(text)).toBeNull());
});
