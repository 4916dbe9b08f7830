/** For tests of the options: actions that keep settings the way the store does. */
import { vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/types.ts';
import type { OptionsActions } from './actions.ts';

export interface Store {
  settings: Settings;
  readonly actions: OptionsActions;
}

/** @param onChange called after each change, to show it */
export function createStore(first: Partial<Settings> = {}, onChange: () => void = () => {}): Store {
  const store: Store = {
    settings: { ...DEFAULT_SETTINGS, ...first },
    actions: {
      change: async (change) => {
        store.settings = change(store.settings);
        onChange();
      },
      getTopic: async () => null,
      getBriefing: async () => ({ type: 'trouble', trouble: { type: 'unknown-topic' } }),
      readInContext: vi.fn(),
      copy: async () => true,
      openDocument: vi.fn(),
      openLibrary: vi.fn(),
      saveSettingsFile: vi.fn(),
      savePatchFile: vi.fn(),
      saveBackup: async () => [],
      readBackup: async (file) => {
        throw new Error(`${file.name}: is no backup`);
      },
      restoreBackup: async () => {},
      packs: {
        addFile: async (file) => {
          throw new Error(`${file.name}: is no zip archive`);
        },
        subscribe: async () => null,
        switchPack: vi.fn(async () => {}),
        movePack: vi.fn(async () => {}),
        removePack: vi.fn(async () => {}),
        check: vi.fn(async () => 'unchanged' as const),
        setAutomatic: vi.fn(async () => {}),
        preview: async () => null,
        takeUpdate: vi.fn(async () => true),
        dismissUpdate: vi.fn(async () => {}),
        readRoom: async () => null,
      },
      reloadLibrary: vi.fn(),
    },
  };
  return store;
}
