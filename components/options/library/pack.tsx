/** One pack: its switch and place, where it is from, what is wrong with it or new, and what it holds. */
import { useState } from 'preact/hooks';
import type { PackView } from '../../../core/messages.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Switch } from '../../controls/switch.tsx';
import { Tag } from '../../controls/tag.tsx';
import { type Translate, useMessages } from '../../messages.tsx';
import type { OptionsActions } from '../actions.ts';
import { PackContents } from './pack-contents.tsx';
import { PackTrouble } from './pack-trouble.tsx';
import { PackUpdate } from './pack-update.tsx';
import { reasonOf } from './reason.ts';
import type { Said } from './status-line.tsx';

interface PackProps {
  readonly pack: PackView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The only one: there is nothing to order, and its contents stand open. */
  readonly isAlone: boolean;
  readonly actions: OptionsActions;
  readonly say: (said: Said) => void;
}

export function Pack({ pack, isAlone, actions, say, ...place }: PackProps) {
  const { t, count } = useMessages();
  const [isLeaving, setLeaving] = useState(false);
  const tried = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => say({ kind: 'trouble', text: t('options_pack_trouble', reasonOf(error)) }));
  const check = () =>
    tried(
      actions.packs.check(pack.id).then((found) => {
        if (found === 'unchanged') say({ kind: 'done', text: t('options_pack_unchanged', pack.name) });
        if (found === 'taken') say({ kind: 'done', text: t('options_pack_taken', pack.name) });
        actions.reloadLibrary();
      }),
    );
  return (
    <section class="pack" data-off={!pack.on || undefined}>
      <header class="pack-head">
        <Switch
          checked={pack.on}
          label={t('options_pack_switch', pack.name)}
          onChange={(on) => tried(actions.packs.switchPack(pack.id, on))}
        />
        <h2>{pack.name}</h2>
        <PackState pack={pack} />
        <div class="pack-tools">
          {!isAlone && (
            <Order {...place} name={pack.name} onMove={(by) => tried(actions.packs.movePack(pack.id, by))} />
          )}
          {pack.origin.type !== 'bundled' && (
            <IconButton icon="trash" label={t('options_pack_remove', pack.name)} onClick={() => setLeaving(true)} />
          )}
        </div>
      </header>
      <p class="pack-size">
        {count('common_documents', pack.counts.documents)} · {count('common_topics', pack.counts.topics)}
        {pack.version !== '' && ` · ${t('options_pack_version_line', pack.version)}`} · {originOf(t, pack)}
      </p>
      {pack.subscription && (
        <Subscription
          pack={pack}
          onCheck={check}
          onAutomatic={(on) => tried(actions.packs.setAutomatic(pack.id, on).then(actions.reloadLibrary))}
        />
      )}
      {isLeaving && (
        <Leaving
          pack={pack}
          onAccept={() => tried(actions.packs.removePack(pack.id))}
          onCancel={() => setLeaving(false)}
        />
      )}
      <PackTrouble pack={pack} onFetch={check} />
      {pack.waiting && <PackUpdate pack={pack} version={pack.waiting.version} actions={actions} onTrouble={tried} />}
      {pack.description && <p class="pack-about">{pack.description}</p>}
      <PackContents pack={pack} isOpen={isAlone} onOpen={actions.openDocument} />
    </section>
  );
}

function PackState({ pack }: { pack: PackView }) {
  const { t } = useMessages();
  if (pack.damage !== null) return <Tag kind="danger">{t('options_pack_damaged')}</Tag>;
  return pack.on ? <Tag kind="accent">{t('options_pack_sound')}</Tag> : <Tag>{t('options_pack_off')}</Tag>;
}

interface OrderProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
}

function Order({ name, isFirst, isLast, onMove }: OrderProps) {
  const { t } = useMessages();
  return (
    <>
      {!isFirst && <IconButton icon="up" label={t('options_pack_up', name)} onClick={() => onMove(-1)} />}
      {!isLast && <IconButton icon="down" label={t('options_pack_down', name)} onClick={() => onMove(1)} />}
    </>
  );
}

interface SubscriptionProps {
  readonly pack: PackView;
  readonly onCheck: () => void;
  readonly onAutomatic: (on: boolean) => void;
}

function Subscription({ pack, onCheck, onAutomatic }: SubscriptionProps) {
  const { t, language } = useMessages();
  const { checked = null, trouble = null, automatic = false } = pack.subscription ?? {};
  const day = checked === null ? null : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p class={trouble === null ? 'pack-news' : 'pack-news error'}>
        {trouble === null
          ? day && t('options_pack_checked', day.format(checked ?? 0))
          : t('options_pack_look_failed', trouble)}{' '}
        <Button kind="link" onClick={onCheck}>
          {t('options_pack_check')}
        </Button>
      </p>
      <p class="pack-automatic">
        <Switch checked={automatic} label={t('options_pack_automatic_of', pack.name)} onChange={onAutomatic} />
        <span aria-hidden="true">{t('options_pack_automatic')}</span>
      </p>
    </>
  );
}

function Leaving({ pack, onAccept, onCancel }: { pack: PackView; onAccept: () => void; onCancel: () => void }) {
  const { t, count } = useMessages();
  const { name, counts, origin } = pack;
  return (
    <div class="offer pack-leaving" role="alertdialog" aria-label={t('options_pack_remove', name)}>
      <p>
        {origin.type === 'made'
          ? t('options_pack_remove_own', name, count('common_documents', counts.documents))
          : t('options_pack_remove_sure', name)}
      </p>
      <div class="offer-buttons">
        <Button kind="primary" onClick={onAccept}>
          {t('options_pack_remove_accept')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('options_cancel')}
        </Button>
      </div>
    </div>
  );
}

function originOf(t: Translate, { origin }: PackView): string {
  switch (origin.type) {
    case 'bundled':
      return t('options_pack_origin_bundled');
    case 'made':
      return t('options_pack_origin_made');
    case 'file':
      return t('options_pack_origin_file', origin.file);
    case 'subscription':
      return t('options_pack_origin_subscription', origin.address);
  }
}
