/** A page that was taken: what it is, to be corrected, and the text as it will be kept. */
import { useEffect, useRef } from 'preact/hooks';
import type { ImportedDocument } from '../../core/import/imported-document.ts';
import { useMessages } from '../messages.tsx';
import { FieldsForm } from './documents/fields-form.tsx';

interface ClipPanelProps {
  readonly clip: ImportedDocument;
  readonly onSettle: (document: ImportedDocument | null) => void;
}

export function ClipPanel({ clip, onSettle }: ClipPanelProps) {
  const { t, count } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel clip" aria-labelledby="clip-heading">
      <h2 id="clip-heading" ref={heading} tabIndex={-1} class="panel-title">
        {t('library_clip_title')}
      </h2>
      <p class="panel-note">{t('library_clip_text')}</p>
      <div class="clip-columns">
        <FieldsForm
          head={clip}
          save={t('library_clip_save')}
          leave={t('library_clip_discard')}
          onSave={onSettle}
          onLeave={() => onSettle(null)}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
        <section class="clip-text" tabIndex={0} aria-label={t('library_clip_preview')} lang={clip.language?.value}>
          {clip.paragraphs.map((paragraph, index) => (
            <p key={index} class="theirs">
              {paragraph}
            </p>
          ))}
        </section>
      </div>
      <p class="panel-note">{count('library_paragraphs', clip.paragraphs.length)}</p>
    </section>
  );
}
