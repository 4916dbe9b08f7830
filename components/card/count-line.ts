/** How much there is to read, as in "6 quotations in 2 documents". */
import type { Briefing } from '../../core/briefing/types.ts';
import type { Messages } from '../messages.tsx';

export function countLine({ t, count }: Messages, { quotes, documentCount }: Briefing): string {
  const quotations = count('common_quotations', quotes.length);
  if (documentCount < 2) return quotations;
  return t('card_quotations_in_documents', quotations, count('common_documents', documentCount));
}
