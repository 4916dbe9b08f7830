/** What the options do with packs: here, in the page, for a reader's click is needed for leave to fetch. */
import type { PackActions } from '../../components/options/library/pack-actions.ts';
import { OWN_PACK } from '../../core/import/own-pack.ts';
import { askForOrigin } from '../../platform/origins.ts';
import { emptyOwnLibrary } from '../../platform/own-library/empty.ts';
import {
  addPackFile,
  deletePack,
  dismissUpdate,
  movePack,
  previewUpdate,
  switchPack,
  takeUpdate,
} from '../../platform/packs/own-packs.ts';
import { checkSubscription, setAutomatic, subscribe } from '../../platform/packs/subscriptions.ts';
import { askToKeepStorage, readStorageRoom } from '../../platform/storage-room.ts';
import { extensionVersion } from '../../platform/version.ts';

export function createPackActions(signal: AbortSignal): PackActions {
  const options = { appVersion: extensionVersion(), clock: { now: () => Date.now() }, signal };
  return {
    async addFile(file) {
      const added = await addPackFile(file, options.appVersion);
      await askToKeepStorage();
      return added;
    },
    async subscribe(address) {
      if (!(await askForOrigin(address))) return null;
      const added = await subscribe(address, options);
      await askToKeepStorage();
      return added;
    },
    removePack: (id) => (id === OWN_PACK ? emptyOwnLibrary() : deletePack(id)),
    setAutomatic,
    check: (id) => checkSubscription(id, options),
    preview: previewUpdate,
    readRoom: readStorageRoom,
    switchPack,
    movePack,
    takeUpdate,
    dismissUpdate,
  };
}
