/** From an address to what the reader shows. */
import type { Followed, ReaderContent } from '../../components/reader/reader-view.ts';
import type { ReaderAddress } from '../../core/addresses.ts';
import { everyQuotation } from '../../core/briefing/every-quotation.ts';
import type { Briefing, QuotationView } from '../../core/briefing/types.ts';
import type { DocumentId, TopicId } from '../../core/ids.ts';
import type { DocumentView, LibraryView } from '../../core/messages.ts';
import { askBackground } from '../../platform/messaging.ts';
import { plainQuotation } from './plain-quotation.ts';

type DocumentAddress = Extract<ReaderAddress, { type: 'document' }>;

/** What is at the address; never throws. */
export async function loadContent(address: ReaderAddress): Promise<ReaderContent> {
  try {
    if (address.type === 'document') return await loadDocument(address);
    if (address.type === 'dossier') return { type: 'dossier', dossier: await askBackground('getDossier') };
    return address.type === 'topic' ? await loadTopic(address.topic) : address;
  } catch {
    return { type: 'unreachable' };
  }
}

async function loadDocument(address: DocumentAddress): Promise<ReaderContent> {
  const document = await askBackground('getDocument', { document: address.document });
  if (document) return { type: 'document', document, followed: await findFollowed(document, address) };
  const summary = findSummary(await askBackground('getLibrary'), ({ id }) => id === address.document);
  if (!summary) return { type: 'unknown', what: 'document' };
  return { type: 'damaged', what: 'document', title: summary.title, titleIsOurs: summary.titleIsOurs };
}

async function loadTopic(id: TopicId): Promise<ReaderContent> {
  const [topic, result, mentionedWith] = await Promise.all([
    askBackground('getTopic', { topic: id }),
    askBackground('getBriefing', { topic: id, place: null }),
    askBackground('getCoMentions', { topic: id }),
  ]);
  if (topic && result.type === 'briefing') {
    return { type: 'topic', topic, briefing: result.briefing, mentionedWith };
  }
  if (result.type === 'briefing' || result.trouble.type === 'unknown-topic') return { type: 'unknown', what: 'topic' };
  const { documentTitle: title } = result.trouble;
  const summary = findSummary(await askBackground('getLibrary'), (one) => one.title === title);
  return { type: 'damaged', what: 'topic', title, titleIsOurs: summary?.titleIsOurs ?? false };
}

function findSummary(library: LibraryView, wanted: (document: { id: DocumentId; title: string }) => boolean) {
  return library.packs.flatMap(({ documents }) => documents).find(wanted) ?? null;
}

/** The quotation that the address asks for; null where it asks for none, or for one that the text is too short for. */
async function findFollowed(document: DocumentView, { quote, from }: DocumentAddress): Promise<Followed | null> {
  if (!quote || quote.end > document.document.text.length) return null;
  const isIt = (one: QuotationView) =>
    one.document === document.document.id && one.start === quote.start && one.end === quote.end;
  const topic = from ?? document.quotes.find(({ start, end }) => start === quote.start && end === quote.end)?.topic.id;
  const result = topic ? await askBackground('getBriefing', { topic, place: null }) : null;
  const briefing = result?.type === 'briefing' ? result.briefing : null;
  const shown = briefing ? quotationsOf(briefing) : [];
  const quotation = shown.find(isIt) ?? plainQuotation(document, quote, (await askBackground('getLibrary')).packs);
  return { quotation, from: from && briefing ? { topic: briefing.topic, quotes: stepsOf(briefing) } : null };
}

/** All that a briefing shows of documents. */
function quotationsOf({ definition, quotes, figures, conflicts }: Briefing): QuotationView[] {
  return [
    ...everyQuotation(quotes),
    ...(definition ? [definition] : []),
    ...figures.flatMap(({ sources }) => sources),
    ...conflicts.flatMap(({ claims }) => claims.map(({ quotation }) => quotation)),
  ];
}

/** The quotations that "Previous" and "Next" walk through. */
function stepsOf({ definition, quotes }: Briefing): QuotationView[] {
  const all = everyQuotation(quotes);
  if (!definition) return all;
  const isQuoted = all.some(({ document, start }) => document === definition.document && start === definition.start);
  return isQuoted ? all : [definition, ...all];
}
