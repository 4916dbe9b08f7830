/** The address of a pack on a web server. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isWebAddress } from '../../../core/web-address.ts';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';

interface SubscribeFormProps {
  readonly onSubmit: (address: string) => void;
  readonly onCancel: () => void;
}

export function SubscribeForm({ onSubmit, onCancel }: SubscribeFormProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const address = typed.trim();
    if (isWebAddress(address)) return onSubmit(address);
    setBad(true);
    field.current?.focus();
  };
  return (
    <form class="subscribe" onSubmit={submit} noValidate>
      <label class="label" for={`${help}-field`}>
        {t('options_pack_subscribe_label')}
      </label>
      <div class="add-site-row">
        <div class="field" data-invalid={isBad || undefined}>
          <input
            ref={field}
            id={`${help}-field`}
            type="text"
            inputMode="url"
            autoComplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="https://example.com/pack/index.json"
            value={typed}
            aria-invalid={isBad}
            aria-describedby={help}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setBad(false);
            }}
          />
        </div>
        <button type="submit" class="button button-primary">
          {t('options_pack_subscribe')}
        </button>
        <Button kind="quiet" onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
      <p id={help} class={isBad ? 'add-site-help error' : 'add-site-help'} role={isBad ? 'alert' : undefined}>
        {isBad ? t('options_pack_address_bad') : t('options_pack_subscribe_help')}
      </p>
    </form>
  );
}
