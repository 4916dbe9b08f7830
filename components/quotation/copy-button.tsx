/** "Copy", which opens in its place into its forms; no menu floats over a card that floats already. */
import { useEffect, useRef } from 'preact/hooks';
import { COPY_FORMATS, type CopyFormat } from '../../core/citations/clip.ts';
import { Icon } from '../controls/icon.tsx';
import { type MessageKey, useMessages } from '../messages.tsx';
import type { Copying } from './use-copy.ts';

const FORMAT_NAMES = {
  text: 'card_copy_text',
  html: 'card_copy_html',
  markdown: 'card_copy_markdown',
  bibtex: 'card_copy_bibtex',
  ris: 'card_copy_ris',
  'csl-json': 'card_copy_csl_json',
} satisfies Record<CopyFormat, MessageKey>;

export function CopyButton({ copying }: { copying: Copying }) {
  const { t } = useMessages();
  const { state } = copying;
  const button = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  useEffect(() => {
    // The form that had the focus is gone: the focus goes back to where it came from.
    if (wasChoosing.current && state !== 'choosing') button.current?.focus();
    wasChoosing.current = state === 'choosing';
  }, [state]);
  const told = state === 'copied' ? t('card_copied') : state === 'failed' ? t('card_copy_failed') : null;
  return (
    <>
      {state === 'choosing' ? (
        <Forms copying={copying} />
      ) : (
        <button type="button" ref={button} class="action" aria-expanded={false} onClick={copying.choose}>
          <Icon name={state === 'copied' ? 'check' : 'copy'} />
          {told ?? t('card_copy')}
        </button>
      )}
      <span class="visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}

function Forms({ copying }: { copying: Copying }) {
  const { t } = useMessages();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') copying.leave();
    else if (!moveFocus(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!group.current?.contains(event.relatedTarget as Node | null)) copying.leave();
  };
  return (
    <fieldset ref={group} class="copy-forms" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <legend class="visually-hidden">{t('card_copy_as')}</legend>
      <Icon name="copy" />
      {COPY_FORMATS.map((format) => (
        <button type="button" class="action" key={format} onClick={() => copying.copy(format)}>
          {t(FORMAT_NAMES[format])}
        </button>
      ))}
    </fieldset>
  );
}

/** Left and right walk along the forms. @returns whether the key was one of these */
function moveFocus(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  const from = event.target as HTMLElement;
  const rtl = getComputedStyle(from).direction === 'rtl';
  const to = (event.key === 'ArrowRight') === rtl ? from.previousElementSibling : from.nextElementSibling;
  if (to instanceof HTMLButtonElement) to.focus();
  return true;
}
