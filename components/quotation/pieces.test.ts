import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Insertion } from '../../core/briefing/types.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';

const date = (at: number, label = '16 Feb 2022'): Insertion => ({ type: 'date', at, label });
const words = (pieces: readonly Piece[]) => pieces.map((piece) => (piece.type === 'words' ? piece.text : '')).join('');

/** Any UTF-16, lone surrogates too: that is what a damaged source may hold. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));
const anyIndex = fc.integer({ min: -10, max: 100 });
const anyMark = fc
  .tuple(anyIndex, anyIndex)
  .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]);

describe('cutIntoPieces', () => {
  it('keeps every unit of the text in its place, whatever is put in or marked', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyIndex), fc.array(anyMark), (text, places, marks) => {
        const pieces = cutIntoPieces(
          text,
          places.map((at) => date(at)),
          marks,
        );
        expect(words(pieces)).toBe(text);
        expect(pieces.filter(({ type }) => type === 'ours')).toHaveLength(places.length);
      }),
    );
  });

  it('puts each insertion where it belongs, also where they come unsorted', () => {
    const pieces = cutIntoPieces('on Wednesday and Friday', [date(23, 'second'), date(12, 'first')], []);
    expect(pieces.map((piece) => (piece.type === 'words' ? piece.text : piece.insertion))).toEqual([
      'on Wednesday',
      date(12, 'first'),
      ' and Friday',
      date(23, 'second'),
    ]);
  });

  it('marks exactly the stretches that were asked for', () => {
    const marked = (text: string, marks: [number, number][]) =>
      cutIntoPieces(text, [date(4)], marks).flatMap((piece) =>
        piece.type === 'words' && piece.marked ? piece.text : [],
      );
    expect(marked('who is attacked', [[7, 15]])).toEqual(['attacked']);
    expect(marked('who is attacked', [[0, 15]])).toEqual(['who ', 'is attacked']);
    expect(marked('who is attacked', [[3, 3]])).toEqual([]);
  });

  it('gives an insertion a space of its own only where the text leaves none', () => {
    const spacing = (text: string, at: number) => {
      const piece = cutIntoPieces(text, [date(at)], []).find(({ type }) => type === 'ours');
      return piece?.type === 'ours' ? [piece.before, piece.after] : null;
    };
    expect(spacing('Austin Lloyd.', 12)).toEqual([true, false]);
    expect(spacing('Slovakia Alongside', 8)).toEqual([true, false]);
    expect(spacing('Slovakia Alongside', 9)).toEqual([false, true]);
    expect(spacing('today', 0)).toEqual([false, true]);
    expect(spacing('today', 5)).toEqual([true, false]);
  });
});
