import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { correctionsFor, withCorrection, withoutCorrection } from './corrections.ts';
import { DEFAULT_SETTINGS } from './defaults.ts';

const austin = topicId('lloyd-austin');
const here = { topic: austin, alias: 'Austin', site: 'texas.example' };
const anywhere = { topic: austin, alias: 'Austin', site: null };

describe('corrections', () => {
  it('hold on their site and below it, or anywhere', () => {
    const settings = withCorrection(DEFAULT_SETTINGS, here);
    expect(correctionsFor(settings, 'www.texas.example')(austin, 'Austin')).toBe(true);
    expect(correctionsFor(settings, 'other.example')(austin, 'Austin')).toBe(false);
    expect(correctionsFor(settings, 'www.texas.example')(austin, 'Lloyd Austin')).toBe(false);
    const all = withCorrection(DEFAULT_SETTINGS, anywhere);
    expect(correctionsFor(all, 'other.example')(austin, 'Austin')).toBe(true);
    expect(correctionsFor(all, null)(austin, 'Austin')).toBe(true);
    expect(correctionsFor(settings, null)(austin, 'Austin')).toBe(false);
  });

  it('are kept once; anywhere takes in the sites', () => {
    const twice = withCorrection(withCorrection(DEFAULT_SETTINGS, here), here);
    expect(twice.corrections).toEqual([here]);
    const all = withCorrection(twice, anywhere);
    expect(all.corrections).toEqual([anywhere]);
    expect(withCorrection(all, here)).toBe(all);
  });

  it('hold for the site of a host, whatever its port', () => {
    const settings = withCorrection(DEFAULT_SETTINGS, { ...here, site: 'www.texas.example:8080' });
    expect(settings.corrections).toEqual([here]);
    expect(withCorrection(DEFAULT_SETTINGS, { ...here, site: '' })).toBe(DEFAULT_SETTINGS);
  });

  it('can be taken back', () => {
    const both = withCorrection(withCorrection(DEFAULT_SETTINGS, here), { ...here, site: 'a.example' });
    expect(withoutCorrection(both, here).corrections).toEqual([{ ...here, site: 'a.example' }]);
  });
});
