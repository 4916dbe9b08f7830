import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './defaults.ts';
import { normaliseSettings } from './normalise.ts';

describe('normaliseSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(normaliseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, repaired: [] });
  });

  it('repairs the bad field and keeps the good ones', () => {
    const stored = {
      ...DEFAULT_SETTINGS,
      hoverDelay: 'soon',
      markStyle: 'wash',
      sitesOff: ['B.example', 7, 'a.example'],
    };
    const { settings, repaired } = normaliseSettings(stored);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, markStyle: 'wash', sitesOff: ['a.example', 'b.example'] });
    expect(repaired).toEqual(['sitesOff', 'hoverDelay']);
  });

  it('names the version when a newer one wrote them, and keeps what it understands', () => {
    const { settings, repaired } = normaliseSettings({ version: 9, density: 'all', laterField: 1 });
    expect(settings.density).toBe('all');
    expect(repaired).toEqual(['version']);
  });

  it('lets no prototype key through', () => {
    const stored = JSON.parse('{"topics":{"__proto__":true,"nato":false}}') as unknown;
    const { settings } = normaliseSettings(stored);
    expect(Object.getPrototypeOf(settings.topics)).toBe(Object.prototype);
    expect(Object.keys(settings.topics)).toEqual(['nato']);
  });

  it('makes sound settings of anything, and has nothing left to repair the second time', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        version: fc.anything(),
        topics: fc.anything(),
        sitesOff: fc.anything(),
        hoverDelay: fc.anything(),
        hoverKey: fc.anything(),
        markStyle: fc.anything(),
        density: fc.anything(),
        confidence: fc.anything(),
        corrections: fc.oneof(
          fc.anything(),
          fc.array(fc.record({ topic: fc.anything(), alias: fc.anything(), site: fc.anything() })),
        ),
        theme: fc.anything(),
        textScale: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const { settings } = normaliseSettings(stored);
        expect(normaliseSettings(settings)).toEqual({ settings, repaired: [] });
      }),
    );
  });
});
