/** What a waiting version changes, before it goes live. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PackView } from '../../../core/messages.ts';
import { type ChangeType, countChanges, type PackDiff } from '../../../core/pack/diff.ts';
import { Button } from '../../controls/button.tsx';
import { useMessages } from '../../messages.tsx';
import type { OptionsActions } from '../actions.ts';

interface PackUpdateProps {
  readonly pack: PackView;
  readonly version: string;
  readonly actions: OptionsActions;
  readonly onTrouble: (work: Promise<unknown>) => void;
}

type Preview = { readonly type: 'loading' | 'unknown' } | { readonly type: 'known'; readonly diff: PackDiff };

export function PackUpdate({ pack, version, actions, onTrouble }: PackUpdateProps) {
  const { t } = useMessages();
  const { id } = pack;
  const preview = usePreview(actions, pack, version);
  return (
    <section class="offer pack-update">
      <h3>{t('options_update_title', version)}</h3>
      {preview.type === 'unknown' && <p>{t('options_update_unknown')}</p>}
      {preview.type === 'known' && <Changes diff={preview.diff} />}
      <div class="offer-buttons">
        <Button
          kind="primary"
          disabled={preview.type === 'loading'}
          onClick={() => onTrouble(actions.packs.takeUpdate(id).then(actions.reloadLibrary))}
        >
          {t('options_update_take', version)}
        </Button>
        <Button kind="quiet" onClick={() => onTrouble(actions.packs.dismissUpdate(id).then(actions.reloadLibrary))}>
          {t('options_update_dismiss', pack.version)}
        </Button>
      </div>
    </section>
  );
}

function usePreview({ packs }: OptionsActions, { id, version: before }: PackView, version: string): Preview {
  const [preview, setPreview] = useState<Preview>({ type: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const show = (next: Preview) => isWanted && setPreview(next);
    packs.preview(id).then(
      (diff) => show(diff ? { type: 'known', diff } : { type: 'unknown' }),
      () => show({ type: 'unknown' }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, before, version]);
  return preview;
}

/** So many changes of a kind are shown; the rest is counted. */
const SHOWN = 12;

function Changes({ diff }: { diff: PackDiff }) {
  const { t } = useMessages();
  if (countChanges(diff) === 0) return <p>{t('options_update_none')}</p>;
  return (
    <>
      <Kind name={t('options_update_quotes')}>
        {diff.quotes.map(({ type, topicName, text, before }, index) => (
          <Change key={index} type={type}>
            {topicName}
            <q class="source-words">{text}</q>
            {before !== null && (
              <span class="before">
                {t('options_update_before')} <q class="source-words">{before}</q>
              </span>
            )}
          </Change>
        ))}
      </Kind>
      <Kind name={t('options_update_documents')}>
        {diff.documents.map(({ type, id, title }) => (
          <Change key={id} type={type}>
            {title === '' ? id : title}
          </Change>
        ))}
      </Kind>
      <Kind name={t('options_update_topics')}>
        {diff.topics.map(({ type, id, name, nameBefore, aliasesAdded, aliasesRemoved }) => (
          <Change key={id} type={type}>
            {name}
            <span class="before">
              {nameBefore !== null && `${t('options_update_before')} ${nameBefore} `}
              {type === 'altered' &&
                [...aliasesAdded.map((one) => `+ ${one}`), ...aliasesRemoved.map((one) => `− ${one}`)].join(', ')}
            </span>
          </Change>
        ))}
      </Kind>
      <Kind name={t('options_update_conflicts')}>
        {diff.conflicts.map(({ type, id }) => (
          <Change key={id} type={type}>
            {id}
          </Change>
        ))}
      </Kind>
    </>
  );
}

function Kind({ name, children }: { name: string; children: readonly ComponentChildren[] }) {
  const { count } = useMessages();
  if (children.length === 0) return null;
  return (
    <>
      <h4 class="label">
        {name} <span class="change-count">{children.length}</span>
      </h4>
      <ul class="changes">
        {children.slice(0, SHOWN)}
        {children.length > SHOWN && <li class="more">{count('options_update_more', children.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

const WORDS = {
  added: 'options_update_added',
  removed: 'options_update_removed',
  altered: 'options_update_altered',
} as const satisfies Record<ChangeType, string>;

function Change({ type, children }: { type: ChangeType; children: ComponentChildren }) {
  const { t } = useMessages();
  return (
    <li>
      <span class="change-type" data-type={type}>
        {t(WORDS[type])}
      </span>
      <span class="change-what">{children}</span>
    </li>
  );
}
