/** Makes the pack of the own library: documents, topics found in them, the reader's decisions. */
import { compileOwnDocument, type OwnDocument, type OwnDocumentHead } from '../../../core/import/own-document.ts';
import { OWN_PACK, type OwnPack } from '../../../core/import/own-pack.ts';
import { type CompiledDocument, type CompiledPack, PACK_FORMAT } from '../../../core/pack/format.ts';
import { compileTopicsInSteps, withTopics } from '../../../core/topics/build-pack.ts';
import type { Decision } from '../../../core/topics/decisions.ts';
import { chosenTopics, type Review } from '../../../core/topics/review.ts';
import { suggestTopicsInSteps } from '../../../core/topics/suggest.ts';
import type { TopicSuggestion } from '../../../core/topics/types.ts';
import { inSlices } from '../../../platform/in-slices.ts';

/** Texts that the pack carries, and its number: it counts up, so that a later one is never taken for an older. */
export interface PackAbout {
  readonly name: string;
  readonly rights: string;
  readonly revision: number;
}

export interface PackMaker {
  /** @returns null when `isStale` says that there is something newer */
  suggest(documents: readonly OwnDocument[], isStale: () => boolean): Promise<TopicSuggestion[] | null>;
  make(
    documents: readonly OwnDocument[],
    review: Review,
    about: PackAbout,
    isStale: () => boolean,
  ): Promise<CompiledPack | null>;
}

/** A maker that remembers the documents it has compiled: a decision about a topic changes none of them. */
export function createPackMaker(): PackMaker {
  let known = new Map<string, { readonly head: OwnDocumentHead; readonly compiled: CompiledDocument }>();
  const compileAll = async (documents: readonly OwnDocument[]): Promise<CompiledDocument[]> => {
    const next: typeof known = new Map();
    for (const document of documents) {
      const before = known.get(document.head.id);
      const isSame = before && JSON.stringify(before.head) === JSON.stringify(document.head);
      const compiled = isSame ? before.compiled : await compileOwnDocument(document);
      next.set(document.head.id, { head: document.head, compiled });
    }
    known = next;
    return [...next.values()].map(({ compiled }) => compiled);
  };
  return {
    async suggest(documents, isStale) {
      return inSlices(suggestTopicsInSteps(await compileAll(documents)), isStale);
    },
    async make(documents, review, about, isStale) {
      const bare = barePack(await compileAll(documents), mostFrequentLanguage(documents), review.done, about);
      const topics = await inSlices(compileTopicsInSteps(bare, chosenTopics(review)), isStale);
      return topics && withTopics(bare, topics);
    },
  };
}

/** Without topics, and so without its hash. */
function barePack(
  documents: readonly CompiledDocument[],
  language: string,
  decisions: readonly Decision[],
  about: PackAbout,
): OwnPack {
  return {
    format: PACK_FORMAT,
    id: OWN_PACK,
    name: about.name,
    version: `1.0.${about.revision}`,
    language,
    description: '',
    rights: about.rights,
    milestones: [],
    documents,
    topics: [],
    conflicts: [],
    // So that a backup brings the review back.
    decisions,
    hash: '',
  };
}

/** English where no document tells: the rules for sentences and names are English. */
function mostFrequentLanguage(documents: readonly OwnDocument[]): string {
  const counts = new Map<string, number>();
  for (const { head } of documents) {
    const [language] = (head.language?.value ?? 'en').toLowerCase().split('-');
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 'en';
}
