/** A document's paragraphs, numbered, with what is ours in brackets and a bar beside the quotation that was followed. */
import type { ComponentChildren } from 'preact';
import type { QuotationView } from '../../core/briefing/types.ts';
import { type Clip, clipOf } from '../../core/citations/clip.ts';
import { paragraphSpan } from '../../core/pack/document.ts';
import type { CompiledDocument } from '../../core/pack/format.ts';
import { useMessages } from '../messages.tsx';
import { CopyButton } from '../quotation/copy-button.tsx';
import { SourceText } from '../quotation/source-text.tsx';
import { useCopy } from '../quotation/use-copy.ts';
import { insertionsOfParagraph } from './insertions.ts';

interface ParagraphsProps {
  readonly document: CompiledDocument;
  /** BCP 47 tag of the text; undefined where it is not known. */
  readonly language: string | undefined;
  readonly followed: QuotationView | null;
  readonly copy: (clip: Clip) => Promise<boolean>;
}

export function Paragraphs({ document, language, followed, copy }: ParagraphsProps) {
  return (
    <ol class="paragraphs" lang={language}>
      {document.paragraphStarts.map((start, index) => {
        const { end } = paragraphSpan(document, index + 1);
        const here = followed !== null && followed.start < end && followed.end > start;
        const last = here && followed.end <= end;
        return (
          <Paragraph key={start} document={document} number={index + 1} here={here}>
            {last && <FollowedLine quotation={followed} copy={copy} />}
          </Paragraph>
        );
      })}
    </ol>
  );
}

interface ParagraphProps {
  readonly document: CompiledDocument;
  readonly number: number;
  /** Whether the quotation that was followed stands in it. */
  readonly here: boolean;
  readonly children: ComponentChildren;
}

/** `data-start` says where its text starts in the document's: whoever paints a stretch of the text counts from there. */
function Paragraph({ document, number, here, children }: ParagraphProps) {
  const { t } = useMessages();
  const span = paragraphSpan(document, number);
  return (
    <li class="paragraph" id={`p${number}`} data-here={here || undefined}>
      <a class="paragraph-number" href={`#p${number}`} aria-label={t('reader_paragraph_number', String(number))}>
        {number}
      </a>
      <p class="words" dir="auto" data-start={span.start}>
        <SourceText
          text={document.text.slice(span.start, span.end)}
          insertions={insertionsOfParagraph(document, span)}
        />
      </p>
      {children}
    </li>
  );
}

function FollowedLine({ quotation, copy }: { quotation: QuotationView; copy: ParagraphsProps['copy'] }) {
  const { t, language } = useMessages();
  const copying = useCopy((format) => copy(clipOf(quotation, format)));
  return (
    <div class="followed actions" lang={language}>
      <span>{t('reader_followed')}</span>
      <CopyButton copying={copying} />
    </div>
  );
}
