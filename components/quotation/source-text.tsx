/** A source's words with ours in brackets between them. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Insertion, LiveTopic } from '../../core/briefing/types.ts';
import type { TopicId } from '../../core/ids.ts';
import type { Highlights } from '../../core/search/types.ts';
import { useMessages } from '../messages.tsx';
import { cutIntoPieces } from './pieces.ts';

export interface SourceTextProps {
  readonly text: string;
  readonly insertions: readonly Insertion[];
  /** Stretches of `text` that stand out. */
  readonly marks?: Highlights;
  /** Names in it that lead to a briefing of their own, where `walkTo` is given. */
  readonly topics?: readonly LiveTopic[];
  readonly walkTo?: ((topic: TopicId) => void) | undefined;
}

/** The words are text nodes as the source has them; everything of ours is inside an element of class `ours`. */
export function SourceText({ text, insertions, marks = [], topics = [], walkTo }: SourceTextProps) {
  return cutIntoPieces(text, insertions, marks, walkTo ? topics : []).map((piece) => {
    if (piece.type === 'words') {
      const { topic } = piece;
      const words = piece.marked ? <mark>{piece.text}</mark> : piece.text;
      return topic && walkTo ? <LiveName walk={() => walkTo(topic)}>{words}</LiveName> : words;
    }
    return (
      <span class="ours">
        {piece.before && ' '}
        <InsertionText insertion={piece.insertion} />
        {piece.after && ' '}
      </span>
    );
  });
}

/** A name inside the source's words that leads on. A button would not break over lines like the words around it. */
function LiveName({ walk, children }: { walk: () => void; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above; an <a> would need an address that the page can follow
    <span
      role="link"
      class="live"
      tabIndex={0}
      onClick={walk}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.stopPropagation();
        event.preventDefault();
        walk();
      }}
    >
      {children}
    </span>
  );
}

function InsertionText({ insertion }: { insertion: Insertion }) {
  if (insertion.type === 'date') return <span class="ours-words">[{insertion.label}]</span>;
  return <Sic defect={insertion.defect} reading={insertion.reading} />;
}

/** [sic], which says on demand what is wrong and what we read instead. */
function Sic({ defect, reading }: { defect: string; reading: string | null }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const whole = reading === null ? t('card_sic_defect', defect) : t('card_sic_reading', defect, reading);
  return (
    <button type="button" class="ours-words sic" aria-expanded={open} title={whole} onClick={() => setOpen(!open)}>
      [{open ? whole : t('card_sic')}]
    </button>
  );
}

/** An ellipsis of ours where a sentence of the source is cut. */
export function Cut({ at }: { at: 'start' | 'end' }) {
  const { t } = useMessages();
  return (
    <span class="ours">
      {at === 'end' && ' '}
      <span class="ours-words">[{t('card_cut')}]</span>
      {at === 'start' && ' '}
    </span>
  );
}
