/** The packs in the reader's order: which are used, what they hold, whether all is sound, and what is new. */
import { useState } from 'preact/hooks';
import type { Added } from '../../../core/pack-outcomes.ts';
import { Button } from '../../controls/button.tsx';
import { type Translate, useMessages } from '../../messages.tsx';
import type { OptionsActions } from '../actions.ts';
import type { LibraryState } from '../options.tsx';
import { LibraryTrouble } from '../parts/library-trouble.tsx';
import { Section } from '../parts/section.tsx';
import { type AddingState, AddPack } from './add-pack.tsx';
import { Pack } from './pack.tsx';
import { reasonOf } from './reason.ts';
import { type Said, StatusLine } from './status-line.tsx';
import { StorageMeter } from './storage-meter.tsx';
import { SubscribeForm } from './subscribe-form.tsx';

interface LibrarySectionProps {
  readonly library: LibraryState;
  readonly actions: OptionsActions;
}

export function LibrarySection({ library, actions }: LibrarySectionProps) {
  const { t } = useMessages();
  const [adding, setAdding] = useState<AddingState>('idle');
  const [said, setSaid] = useState<Said | null>(null);
  const packs = library.type === 'ready' ? library.library.packs : [];
  const add = (work: Promise<Added | null>) => {
    setAdding('busy');
    setSaid({ kind: 'busy', text: t('options_pack_busy') });
    void work
      .then(
        (added) => setSaid(added ? { kind: 'done', text: saidOf(t, added) } : trouble(t('options_pack_denied'))),
        (error: unknown) => setSaid(trouble(t('options_pack_refused', reasonOf(error)))),
      )
      .then(() => {
        setAdding('idle');
        actions.reloadLibrary();
      });
  };
  return (
    <Section
      title={t('options_library')}
      text={t('options_library_text')}
      action={
        <AddPack
          state={adding}
          onSubscribe={() => setAdding(adding === 'subscribing' ? 'idle' : 'subscribing')}
          onFile={(file) => add(actions.packs.addFile(file))}
        />
      }
    >
      {adding === 'subscribing' && (
        <SubscribeForm
          onCancel={() => setAdding('idle')}
          onSubmit={(address) => add(actions.packs.subscribe(address))}
        />
      )}
      <div class="own-library">
        <div>
          <h2>{t('options_own_library')}</h2>
          <p>{t('options_own_library_text')}</p>
        </div>
        <Button onClick={actions.openLibrary}>{t('options_open_library')}</Button>
      </div>
      <StatusLine said={said} onClose={() => setSaid(null)} />
      {library.type === 'failed' && <LibraryTrouble onRetry={actions.reloadLibrary} />}
      {library.type === 'ready' && packs.length === 0 && <p class="nothing">{t('options_library_none')}</p>}
      {packs.map((pack, index) => (
        <Pack
          key={pack.id}
          pack={pack}
          isFirst={index === 0}
          isLast={index === packs.length - 1}
          isAlone={packs.length === 1}
          actions={actions}
          say={setSaid}
        />
      ))}
      <StorageMeter readRoom={actions.packs.readRoom} packs={packs} />
    </Section>
  );
}

function saidOf(t: Translate, added: Added): string {
  if (added.type === 'added') return t('options_pack_added', added.name);
  return added.type === 'waiting' ? t('options_pack_waits', added.name) : t('options_pack_same', added.name);
}

const trouble = (text: string): Said => ({ kind: 'trouble', text });
