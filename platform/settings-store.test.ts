import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../core/settings/defaults.ts';
import type { Settings } from '../core/settings/types.ts';
import { createFakeBrowser } from './fake-browser.ts';

let fake = createFakeBrowser();
vi.mock('./browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
const { loadSettings, updateSettings, watchSettings } = await import('./settings-store.ts');

describe('the settings store', () => {
  beforeEach(() => {
    fake = createFakeBrowser();
  });

  it('gives the defaults on a fresh profile and what was changed afterwards', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await updateSettings((settings) => ({ ...settings, hoverDelay: 500 }));
    expect((await loadSettings()).hoverDelay).toBe(500);
  });

  it('loses neither of two changes made at once', async () => {
    await Promise.all([
      updateSettings((settings) => ({ ...settings, hoverDelay: 500 })),
      updateSettings((settings) => ({ ...settings, theme: 'dark' })),
    ]);
    expect(await loadSettings()).toMatchObject({ hoverDelay: 500, theme: 'dark' });
  });

  it('puts settings of a newer version aside before it writes', async () => {
    const newer = { ...DEFAULT_SETTINGS, version: 3, density: 'all', future: { kept: true } };
    fake.stored.set('settings', newer);
    expect((await loadSettings()).density).toBe('all');
    await updateSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect(fake.stored.get('settings-as-found')).toEqual(newer);
    expect(await loadSettings()).toMatchObject({ version: 1, density: 'all', theme: 'dark' });
  });

  it('works on with the defaults when storage cannot be read', async () => {
    fake.api.storage.local.get = () => Promise.reject(new Error('corrupt'));
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    await expect(updateSettings((settings) => settings)).rejects.toThrow('corrupt');
  });

  it('tells watchers of sound settings only, until the signal', async () => {
    const controller = new AbortController();
    const seen: Settings[] = [];
    watchSettings((settings) => seen.push(settings), controller.signal);
    await fake.api.storage.local.set({ settings: { ...DEFAULT_SETTINGS, hoverDelay: 'bent' } });
    controller.abort();
    await updateSettings((settings) => ({ ...settings, theme: 'dark' }));
    expect(seen).toEqual([DEFAULT_SETTINGS]);
  });
});
