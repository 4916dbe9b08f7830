/** What a quotation is dragged out by, into a document or a mail. Its words themselves stay selectable. For the keyboard there is Copy. */
import type { QuotationView } from '../../core/briefing/types.ts';
import { clipOf } from '../../core/citations/clip.ts';
import { Icon } from '../controls/icon.tsx';
import { useMessages } from '../messages.tsx';

interface GripProps {
  readonly quotation: QuotationView;
  /** What is seen under the pointer while it is dragged. */
  readonly image: { readonly current: Element | null };
}

export function Grip({ quotation, image }: GripProps) {
  const { t } = useMessages();
  const onDragStart = ({ dataTransfer }: DragEvent) => {
    if (!dataTransfer) return;
    const { text, html } = clipOf(quotation, 'html');
    dataTransfer.setData('text/plain', text);
    if (html !== null) dataTransfer.setData('text/html', html);
    dataTransfer.effectAllowed = 'copy';
    if (image.current) dataTransfer.setDragImage(image.current, 0, 0);
  };
  return (
    <span class="grip" draggable={true} title={t('card_drag')} aria-hidden="true" onDragStart={onDragStart}>
      <Icon name="grip" />
    </span>
  );
}
