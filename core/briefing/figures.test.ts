import { describe, expect, it } from 'vitest';
import { partialDate } from '../ids.ts';
import type { Figure } from '../pack/format.ts';
import { viewFigures } from './figures.ts';
import { libraryOf, type Sample, samplePack } from './pack-for-tests.ts';

const sample = await samplePack(
  'They sent 20 tanks.\n\nShe counts 20 tanks.\n\nHe counts 30 tanks.\n\nIt took 5 days.',
);

function figure(value: string, text: string, count: string | null, said = '2022-03-16'): Figure {
  const { document, start, end } = sample.quote(text);
  const source = { document, start, end, speaker: null, said: partialDate(said) };
  return { value, unit: 'tanks', meaning: 'sent', count, said: source.said, sources: [source] };
}

function rows(of: Sample, figures: readonly Figure[]) {
  const topic = of.topic('tanks', [], { figures });
  const pack = of.pack([topic]);
  return viewFigures(libraryOf(pack).library, pack, topic);
}

describe('figures', () => {
  it('join equal values of one count to a row with all their sources, newest first', () => {
    const [row, ...others] = rows(sample, [
      figure('20', 'They sent 20 tanks.', 'tanks sent', '2022-02-16'),
      figure('20', 'She counts 20 tanks.', 'tanks sent'),
    ]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ value: '20', unit: 'tanks', said: '2022-03-16', group: 'tanks sent' });
    expect(row?.sources.map(({ text, said }) => [text, said])).toEqual([
      ['She counts 20 tanks.', '2022-03-16'],
      ['They sent 20 tanks.', '2022-02-16'],
    ]);
  });

  it('put different values of one count side by side', () => {
    const found = rows(sample, [
      figure('20', 'They sent 20 tanks.', 'tanks sent'),
      figure('5 days', 'It took 5 days.', null),
      figure('30', 'He counts 30 tanks.', 'tanks sent'),
    ]);
    expect(found.map(({ value, group }) => [value, group])).toEqual([
      ['20', 'tanks sent'],
      ['30', 'tanks sent'],
      ['5 days', null],
    ]);
  });

  it('leave equal values apart that count different things', () => {
    const found = rows(sample, [figure('20', 'They sent 20 tanks.', null), figure('20', 'She counts 20 tanks.', null)]);
    expect(found).toHaveLength(2);
  });
});
