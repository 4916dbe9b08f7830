/** The two ways to a pack of one's own: its file, or its address. */
import { useRef } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

export type AddingState = 'idle' | 'subscribing' | 'busy';

interface AddPackProps {
  readonly state: AddingState;
  readonly onSubscribe: () => void;
  readonly onFile: (file: File) => void;
}

export function AddPack({ state, onSubscribe, onFile }: AddPackProps) {
  const { t } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="add-pack">
      <input
        ref={input}
        type="file"
        accept=".bgpack"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // So that the same file can be chosen again after it was mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button onClick={onSubscribe} disabled={state === 'busy'}>
        {t('options_pack_subscribe')}
      </Button>
      <Button kind="primary" onClick={() => input.current?.click()} disabled={state === 'busy'}>
        {t('options_pack_add')}
      </Button>
    </div>
  );
}
