import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './defaults.ts';
import { exportSettings, importSettings } from './transfer.ts';

describe('a settings file', () => {
  it('brings back what was exported', () => {
    const settings = { ...DEFAULT_SETTINGS, hoverDelay: 600, sitesOff: ['a.example'] };
    expect(importSettings(exportSettings(settings))).toEqual({ type: 'imported', settings, repaired: [] });
  });

  it.each([
    ['no JSON', 'hello', 'not-json'],
    ['other JSON', '[1]', 'not-settings'],
    ['null', 'null', 'not-settings'],
    ['settings of a newer version', '{"kind":"backgrounder-settings","settings":{"version":2}}', 'newer'],
  ])('is refused whole when it is %s', (_what, text, reason) => {
    expect(importSettings(text)).toEqual({ type: 'refused', reason });
  });

  it('names the fields it had to repair', () => {
    const text = '{"kind":"backgrounder-settings","settings":{"version":1,"hoverDelay":-5}}';
    expect(importSettings(text)).toEqual({ type: 'imported', settings: DEFAULT_SETTINGS, repaired: ['hoverDelay'] });
  });
});
