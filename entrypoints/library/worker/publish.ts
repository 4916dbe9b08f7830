/** Keeps the stored pack in step with the own library: made anew after each change, when no file is being read. */
import { splitPack } from '../../../core/pack-file/contents.ts';
import { indexWordsInSteps } from '../../../core/search/word-index.ts';
import { inSlices } from '../../../platform/in-slices.ts';
import { readState } from '../../../platform/own-library/database.ts';
import { readDocuments } from '../../../platform/own-library/documents-store.ts';
import { announcePack, readReview, writeSuggestions } from '../../../platform/own-library/review-store.ts';
import { putPacks } from '../../../platform/packs/pack-store.ts';
import { writeWordIndex } from '../../../platform/word-index-store.ts';
import { createPackMaker, type PackAbout, type PackMaker } from './make-pack.ts';
import type { FromWorker } from './messages.ts';

/** The lock under which packs are changed, as platform/packs has it for pages. */
const LOCK = 'packs';

export interface Publisher {
  /** Makes what has to be made. @param isStale tells that something has changed since: then it ends early */
  publish(isStale: () => boolean): Promise<void>;
}

/** @param tell hears of each pack that is stored */
export function createPublisher(
  about: Omit<PackAbout, 'revision'>,
  tell: (message: FromWorker) => void,
  maker: PackMaker = createPackMaker(),
): Publisher {
  /** What was stored last: it waits for its place on the shelf. */
  let made: number | null = null;
  return {
    async publish(isStale) {
      const [revision, published, documentsRevision, suggestions] = await Promise.all([
        readState('revision'),
        readState('published'),
        readState('documents'),
        readState('suggestions'),
      ]);
      const isMade = revision === published || revision === made;
      const isSuggested = documentsRevision === suggestions.documents;
      if (isMade && isSuggested) return;
      const documents = await readDocuments();
      if (!isSuggested) {
        const list = await maker.suggest(documents, isStale);
        if (!list) return;
        await writeSuggestions(documentsRevision, list);
      }
      // After a backup: the pack is there as it was saved.
      if (isMade) return;
      if (documents.length === 0) {
        made = revision;
        tell({ type: 'made', pack: null, revision });
        return;
      }
      const pack = await maker.make(documents, await readReview(), { ...about, revision }, isStale);
      if (!pack) return;
      const contents = await splitPack(pack, null);
      await announcePack(pack.hash);
      await navigator.locks.request(LOCK, () =>
        putPacks([{ contents, signatureBytes: null, origin: { type: 'made' } }], 'live'),
      );
      // So that the first search need not wait for it; the background makes it where this was cut off.
      const words = await inSlices(indexWordsInSteps(pack.documents));
      if (words) await writeWordIndex(pack.hash, words);
      made = revision;
      const { name, version, hash } = pack;
      tell({ type: 'made', pack: { name, version, hash, counts: contents.index.counts }, revision });
    },
  };
}
