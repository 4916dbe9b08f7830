import { describe, expect, it } from 'vitest';
import { readMarkdown, readPlainText } from './plain-text.ts';

describe('bare text', () => {
  it('has a paragraph between empty lines', () => {
    expect(readPlainText('a', 'One.\r\n\r\nTwo.\n \nThree.').paragraphs).toEqual(['One.', 'Two.', 'Three.']);
  });
  it('has a paragraph in each line where there are no empty ones', () => {
    expect(readPlainText('a', 'One is a line that ends.\nTwo is a line that ends.').paragraphs).toHaveLength(2);
  });
  it('joins lines that were broken to a width', () => {
    const text =
      'The harbour authority said on Wednesday that the new\nquay would be opened to all vessels in the spring,\nafter two years.\n\nNext.';
    expect(readPlainText('a', text).paragraphs).toEqual([
      'The harbour authority said on Wednesday that the new quay would be opened to all vessels in the spring, after two years.',
      'Next.',
    ]);
  });
  it('refuses a line that no text has', () => {
    expect(() => readPlainText('a.txt', 'x'.repeat(10_000_001))).toThrow('a.txt: has a line of more than 10 MB');
  });
});

describe('Markdown', () => {
  it('loses its marks and keeps its words', () => {
    const source = `---
title: "The harbour"
author: Ana Silva
date: 2022-03-16
url: https://example.org/harbour#top
---
# Another heading

Ministers *agreed* on **two things**, see [the plan](https://example.org/x "y") and
snake_case_names stay. ![a picture](a.png)

> Quoted words.

- one
- two \`code\`

| a | b |
|---|---|
| 1 | 2 |
`;
    const document = readMarkdown('a.md', source);
    expect(document.paragraphs).toEqual([
      'Another heading',
      'Ministers agreed on two things, see the plan and snake_case_names stay.',
      'Quoted words.',
      'one',
      'two code',
      'a b',
      '1 2',
    ]);
    expect(document).toMatchObject({
      title: { value: 'The harbour', basis: 'proven' },
      author: { value: 'Ana Silva' },
      date: { value: '2022-03-16' },
      address: { value: 'https://example.org/harbour' },
    });
  });
  it('takes its first heading for the title', () => {
    expect(readMarkdown('a.md', 'Harbour opens\n=====\n\nText.').title).toMatchObject({
      value: 'Harbour opens',
      basis: 'proven',
    });
  });
  it('stays quick on marks that never close', () => {
    const text = readMarkdown('a.md', `${'*_['.repeat(20_000)}`);
    expect(text.paragraphs).toHaveLength(1);
  });
});
