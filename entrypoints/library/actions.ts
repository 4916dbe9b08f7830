/** What a press on the Library page does: to what is stored, which the page then shows and the worker takes up. */
import type { LibraryActions } from '../../components/library/actions.ts';
import type { LibraryNotice } from '../../components/library/library-view.ts';
import { optionsPath, readerPath } from '../../core/addresses.ts';
import { makeOwnDocument, type OwnDocument, titleOf } from '../../core/import/own-document.ts';
import { addressesIn } from '../../core/import/pasted.ts';
import { filesOf, filesOfDialog } from '../../import/dropped-files.ts';
import { askForAddresses, fetchPage } from '../../platform/fetch-page.ts';
import { translate } from '../../platform/i18n.ts';
import type { Clip } from '../../platform/own-library/database.ts';
import {
  changeHead,
  readParagraphs,
  removeDocuments,
  restoreDocuments,
  settleClip,
} from '../../platform/own-library/documents-store.ts';
import { addFiles, type FailedFile, type NamedFile, stepJob } from '../../platform/own-library/job-store.ts';
import { changeReview } from '../../platform/own-library/review-store.ts';
import { openOwnPage } from '../../platform/tabs.ts';

export interface ActionsPort {
  readonly signal: AbortSignal;
  say(notice: LibraryNotice | null): void;
  /** How many addresses are being fetched. */
  fetching(addresses: number): void;
  clip(): Clip | null;
  endClip(): void;
}

export function createActions({ signal, say, fetching, clip, endClip }: ActionsPort): LibraryActions {
  let removed: OwnDocument | null = null;
  const attempt = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) =>
      say({ type: 'trouble', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  const add = async (files: readonly (NamedFile | FailedFile)[]) => {
    if (files.length === 0) return;
    say(null); // what is said of something else would stand above these
    await addFiles(files);
  };
  const open = (path: string) => attempt(() => openOwnPage(path, null));

  return {
    addFiles: (files) => attempt(() => add(filesOfDialog(files))),
    addDropped: (transfer) => attempt(async () => add(await filesOf(transfer))),
    addPasted(text) {
      const addresses = addressesIn(text);
      if (addresses) attempt(() => fetchAll(addresses));
      else attempt(() => add([{ name: translate('library_pasted_name'), blob: new Blob([text]) }]));
    },
    pause: () => attempt(() => stepJob({ type: 'pause' })),
    resume: () => attempt(() => stepJob({ type: 'resume' })),
    cancel: () => attempt(() => stepJob({ type: 'cancel' })),
    dismiss: () => attempt(() => stepJob({ type: 'dismiss' })),
    changeDocument: (head) => attempt(() => changeHead(head)),
    removeDocument: (head) =>
      attempt(async () => {
        removed = { head, paragraphs: (await readParagraphs(head.id)) ?? [] };
        await removeDocuments([head.id]);
        say({ type: 'removed', title: titleOf(head).text });
      }),
    restoreDocument: () =>
      attempt(async () => {
        if (removed) await restoreDocuments([removed]);
        removed = null;
        say(null);
      }),
    openDocument: (document) => open(readerPath({ type: 'document', document, quote: null, from: null })),
    decide: (decisions) => attempt(() => changeReview(decisions.map((decision) => ({ type: 'decide', decision })))),
    undo: () => attempt(() => changeReview([{ type: 'undo' }])),
    redo: () => attempt(() => changeReview([{ type: 'redo' }])),
    settleClip: (document) =>
      attempt(async () => {
        const taken = clip();
        if (!taken) return;
        const { id, file, sha256 } = taken;
        const own = document && (await makeOwnDocument(document, { file, sha256 }, Date.now(), 0));
        const isNew = await settleClip(id, own);
        endClip();
        if (own) say(isNew ? { type: 'clip-saved', title: titleOf(own.head).text } : { type: 'clip-known' });
      }),
    search: (query) => open(readerPath({ type: 'search', query })),
    openOptions: () => open(optionsPath('library')),
    dismissNotice: () => say(null),
  };

  /** One after the other; what does not come is listed with the reason. */
  async function fetchAll(addresses: readonly string[]): Promise<void> {
    const isAllowed = await askForAddresses(addresses);
    for (const [index, address] of addresses.entries()) {
      fetching(addresses.length - index);
      try {
        if (!isAllowed) throw new Error(translate('library_not_allowed'));
        const fetched = await fetchPage(address, signal);
        await add([{ name: fetched.address, blob: fetched.blob }]);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        await add([{ name: address, reason: reason.replace(`${address}: `, '') }]);
      }
    }
    fetching(0);
  }
}
