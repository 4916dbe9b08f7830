import { describe, expect, it } from 'vitest';
import { readMarkedText } from './marked-text.ts';

describe('readMarkedText', () => {
  it('takes the marks out and keeps their places', () => {
    const { text, mentions, traps } = readMarkedText(
      '[NATO](nato) met <Austin>(lloyd-austin) in {Austin}(lloyd-austin).',
    );
    expect(text).toBe('NATO met Austin in Austin.');
    expect(mentions).toEqual([
      { start: 0, end: 4, topic: 'nato', level: 'must', also: [] },
      { start: 9, end: 15, topic: 'lloyd-austin', level: 'may', also: [] },
    ]);
    expect(traps).toEqual([{ start: 19, end: 25, topic: 'lloyd-austin' }]);
  });

  it('knows other topics that are right there', () => {
    const { mentions, traps } = readMarkedText('[NATO talks](talks|nato) {NATO summit}(summit|nato)');
    expect(mentions).toEqual([
      { start: 0, end: 10, topic: 'talks', level: 'must', also: ['nato'] },
      { start: 11, end: 22, topic: 'nato', level: 'may', also: [] },
    ]);
    expect(traps).toEqual([{ start: 11, end: 22, topic: 'summit' }]);
  });

  it('leaves other brackets alone', () => {
    expect(readMarkedText('He said [sic] (so) {x}').text).toBe('He said [sic] (so) {x}');
  });
});
