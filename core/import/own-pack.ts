/**
 * What the pack of one's own documents carries beside a pack's own fields, so that a backup brings everything back: what is
 * known of each document and how, and the reader's decisions about topics. Packs come from files: nothing here is trusted.
 */
import { isPartialDate, packId } from '../ids.ts';
import { paragraphSpan } from '../pack/document.ts';
import { type CompiledDocument, type CompiledPack, TOPIC_KINDS } from '../pack/format.ts';
import { isTopicId } from '../pack/pack-shape.ts';
import { both, type Check, isText, listOf, nullOr, oneOf, record, textThat } from '../pack/shape.ts';
import type { Decision } from '../topics/decisions.ts';
import { isWebAddress } from '../web-address.ts';
import { type DocumentFields, NO_FIELDS } from './imported-document.ts';
import type { OwnDocument, OwnDocumentHead } from './own-document.ts';

/** The one pack that is made of the reader's own documents. */
export const OWN_PACK = packId('own-library');

/** A document of the pack, with what is known of it. */
export type OwnCompiledDocument = CompiledDocument & { readonly own: DocumentFields & Pick<OwnDocumentHead, 'notes'> };

export type OwnPack = CompiledPack & { readonly decisions: readonly Decision[] };

/** What a pack holds of the own library. */
export interface OwnContents {
  readonly documents: readonly OwnDocument[];
  readonly decisions: readonly Decision[];
}

const told = (isValue: Check): Check =>
  nullOr(record({ value: isValue, basis: oneOf(['proven', 'inferred', 'ours']), reason: isText }));

const isOwn = record({
  title: told(isText),
  author: told(isText),
  site: told(isText),
  date: told(textThat(isPartialDate)),
  address: told(textThat(isWebAddress)),
  language: told(isText),
  notes: listOf(isText),
});

const about = (type: Decision['type'], fields: Readonly<Record<string, Check>> = {}): Check =>
  record({ type: oneOf([type]), topic: isTopicId, ...fields });

const DECISIONS: Readonly<Record<Decision['type'], Check>> = {
  accept: about('accept'),
  off: about('off'),
  rename: about('rename', { name: isText }),
  kind: about('kind', { kind: oneOf(TOPIC_KINDS) }),
  merge: about('merge', { into: isTopicId }),
  split: about('split', { aliases: listOf(isText), name: isText }),
  'add-alias': about('add-alias', { text: isText, when: oneOf(['always', 'context', 'search']) }),
  'remove-alias': about('remove-alias', { text: isText }),
};

const isDecision: Check = both(record({ type: oneOf(Object.keys(DECISIONS)) }), (value, path) =>
  DECISIONS[(value as Decision).type](value, path),
);

/** @param pack verified @param added in ms since 1970: when the documents are taken over */
export function readOwnPack(pack: CompiledPack, added: number): OwnContents {
  const { decisions } = pack as Partial<OwnPack>;
  const sound = Array.isArray(decisions) ? decisions.filter((one) => isDecision(one, '') === null) : [];
  return {
    documents: pack.documents.map((document, place) => readOwnDocument(document, added, place)),
    decisions: sound,
  };
}

function readOwnDocument(document: CompiledDocument, added: number, place: number): OwnDocument {
  const { own } = document as Partial<OwnCompiledDocument>;
  const known = isOwn(own, '') === null && own ? own : { ...NO_FIELDS, notes: [] };
  const { title, author, site, date, address, language, notes } = known;
  const paragraphs = document.paragraphStarts.map((_, index) => {
    const { start, end } = paragraphSpan(document, index + 1);
    return document.text.slice(start, end);
  });
  const { id, source } = document;
  const fields = { title, author, site, date, address, language };
  return { head: { id, ...fields, notes, source, paragraphs: paragraphs.length, added, place }, paragraphs };
}
