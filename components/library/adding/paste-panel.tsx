/** A field for text, or for addresses of pages. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { addressesIn } from '../../../core/import/pasted.ts';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

interface PastePanelProps {
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

export function PastePanel({ onAdd, onClose }: PastePanelProps) {
  const { t, count } = useMessages();
  const [text, setText] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const addresses = addressesIn(text);
  return (
    <section class="panel" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} for={id} class="panel-title">
        {t('library_paste_label')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="paste-field"
        rows={7}
        value={text}
        aria-describedby={`${id}-help`}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && text === '' && onClose()}
      />
      <p id={`${id}-help`} class="panel-note">
        {addresses ? count('library_paste_addresses', addresses.length) : t('library_paste_help')}
      </p>
      <div class="panel-buttons">
        <Button
          kind="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            onAdd(text);
            onClose();
          }}
        >
          {addresses ? t('library_paste_fetch') : t('library_paste_add')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t('library_cancel')}
        </Button>
      </div>
    </section>
  );
}
