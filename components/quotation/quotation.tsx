/** One quotation with all that is needed to trust it: badges, words, who, when, where, our note, and what to do with it. */
import { useRef } from 'preact/hooks';
import type { QuotationView } from '../../core/briefing/types.ts';
import { type Clip, clipOf } from '../../core/citations/clip.ts';
import type { TopicId } from '../../core/ids.ts';
import type { Highlights } from '../../core/search/types.ts';
import { useMessages } from '../messages.tsx';
import { Place, Speaker } from './attribution.tsx';
import { Badges } from './badges.tsx';
import { CopyButton } from './copy-button.tsx';
import { Grip } from './grip.tsx';
import { KeepButton } from './keep-button.tsx';
import { Lead } from './lead.tsx';
import { type Copying, useCopy } from './use-copy.ts';
import { Words } from './words.tsx';

export interface QuotationActions {
  readInContext(quotation: QuotationView): void;
  /** Resolves to false when the clipboard refused. */
  copy(clip: Clip): Promise<boolean>;
  /** Puts it into the dossier; rejects where that failed. Without it nothing is offered. */
  keep?(quotation: QuotationView): Promise<unknown>;
  openDossier?(): void;
  walkTo?(topic: TopicId): void;
}

export interface QuotationProps {
  readonly quotation: QuotationView;
  readonly actions: QuotationActions;
  readonly marks?: Highlights;
  /** False where the document's name stands beside the quotation anyway. */
  readonly title?: boolean;
}

export function Quotation({ quotation, actions, marks = [], title = true }: QuotationProps) {
  const { t } = useMessages();
  const copying = useCopy((format) => actions.copy(clipOf(quotation, format)));
  const article = useRef<HTMLElement>(null);
  const walkTo = actions.walkTo?.bind(actions);
  const read = () => actions.readInContext(quotation);
  return (
    // Focusable so that ↑ and ↓ can walk from quotation to quotation; the keys act only while it is the quotation itself that has the focus.
    <article
      ref={article}
      class="quotation"
      tabIndex={-1}
      data-place={placeKey(quotation)}
      onKeyDown={(event) => onKey(event, read, copying)}
    >
      <Grip quotation={quotation} image={article} />
      <Badges badges={quotation.badges} />
      {quotation.lead && <Lead lead={quotation.lead} />}
      <Words quotation={quotation} marks={marks} walkTo={walkTo} />
      <div class="meta">
        <p>
          <Speaker speaker={quotation.speaker} kind={quotation.kind} walkTo={walkTo} />
        </p>
        <p class="one-line">
          <Place quotation={quotation} title={title} />
        </p>
      </div>
      {quotation.note && <OurNote note={quotation.note} />}
      <div class="actions">
        <button type="button" class="action link" onClick={read}>
          {t('card_read')}
        </button>
        <CopyButton copying={copying} />
        {actions.keep && copying.state !== 'choosing' && (
          <KeepButton
            keep={() => actions.keep?.(quotation) ?? Promise.resolve()}
            openDossier={() => actions.openDossier?.()}
          />
        )}
      </div>
    </article>
  );
}

/** Names a quotation on its page: a timeline leads to it. */
export const placeKey = ({ document, start, end }: QuotationView): string => `${document} ${start} ${end}`;

/** What we say beside a source's words, always said to be ours. */
export function OurNote({ note }: { note: string }) {
  const { t } = useMessages();
  return (
    <p class="our-note">
      <span>{t('card_our_note')}</span> {note}
    </p>
  );
}

function onKey(event: KeyboardEvent, read: () => void, copying: Copying): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter') read();
  else if (event.key === 'c' || event.key === 'C') copying.copy('text');
  else return;
  event.preventDefault();
}
