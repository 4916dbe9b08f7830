import { describe, expect, it } from 'vitest';
import { documentId, partialDate, topicId } from '../ids.ts';
import type { CompiledConflict, CompiledQuote, ConflictKind } from '../pack/format.ts';
import { isSuperseded, withDay } from './superseded.ts';
import type { QuotationView } from './types.ts';

const span = (document: string, said: string) => ({
  document: documentId(document),
  start: 10,
  end: 20,
  said: partialDate(said),
});
const quote = (document: string): CompiledQuote => ({
  ...span(document, '2022-02-16'),
  start: 0,
  end: 50,
  kind: 'direct',
  speaker: null,
  saidBasis: null,
  claim: false,
  note: null,
  needsLead: false,
});
const conflict = (kind: ConflictKind): CompiledConflict => ({
  id: 'one',
  kind,
  topics: [topicId('nato')],
  show: 'none',
  claims: [span('old', '2022-02-16'), span('new', '2022-03-16')].map((claim) => ({
    ...claim,
    speaker: null,
    emphasis: null,
  })),
  note: null,
});

describe('a statement that time has overtaken', () => {
  it('is the older one of a matter that the pack says has moved on', () => {
    expect(isSuperseded(quote('old'), [conflict('evolve')])).toBe(true);
    expect(isSuperseded(quote('new'), [conflict('evolve')])).toBe(false);
    expect(isSuperseded(quote('elsewhere'), [conflict('evolve')])).toBe(false);
  });

  it('is none where sources merely differ', () => {
    expect(isSuperseded(quote('old'), [conflict('differ')])).toBe(false);
  });

  it('says its day, unless a badge places it in time already', () => {
    const view = { said: partialDate('2022-02-16'), badges: [{ type: 'claim' }] } as unknown as QuotationView;
    expect(withDay(view).badges).toEqual([{ type: 'as-of', date: '2022-02-16' }, { type: 'claim' }]);
    const before = { ...view, badges: [{ type: 'before' as const, label: 'Before the invasion' }] };
    expect(withDay(before)).toBe(before);
  });
});
