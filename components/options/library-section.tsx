/** The packs with their documents, whose the texts are, and whether all is sound. */
import type { DocumentId } from '../../core/ids.ts';
import type { DocumentSummary, PackView } from '../../core/messages.ts';
import { Icon } from '../controls/icon.tsx';
import { Tag } from '../controls/tag.tsx';
import { useMessages } from '../messages.tsx';
import { SaidOn } from '../quotation/attribution.tsx';
import { DocumentTitle } from '../quotation/document-title.tsx';
import type { OptionsActions } from './actions.ts';
import type { LibraryState } from './options.tsx';
import { LibraryTrouble } from './parts/library-trouble.tsx';
import { Section } from './parts/section.tsx';

interface LibrarySectionProps {
  readonly library: LibraryState;
  readonly actions: OptionsActions;
}

export function LibrarySection({ library, actions }: LibrarySectionProps) {
  const { t } = useMessages();
  return (
    <Section title={t('options_library')} text={t('options_library_text')}>
      {library.type === 'failed' && <LibraryTrouble onRetry={actions.reloadLibrary} />}
      {library.type === 'ready' && library.library.packs.length === 0 && (
        <p class="nothing">{t('options_library_none')}</p>
      )}
      {library.type === 'ready' &&
        library.library.packs.map((pack) => <Pack key={pack.id} pack={pack} onOpen={actions.openDocument} />)}
    </Section>
  );
}

interface PackProps {
  readonly pack: PackView;
  readonly onOpen: (document: DocumentId) => void;
}

function Pack({ pack, onOpen }: PackProps) {
  const { t, count } = useMessages();
  return (
    <section class="pack">
      <header class="pack-head">
        <h2>{pack.name}</h2>
        {pack.damage === null ? (
          <Tag kind="accent">{t('options_pack_sound')}</Tag>
        ) : (
          <Tag kind="danger">{t('options_pack_damaged')}</Tag>
        )}
      </header>
      {pack.damage !== null && (
        <p class="pack-damage" role="alert">
          <Icon name="warning" />
          <span>
            {t('options_pack_damage_text')} {pack.damage}
          </span>
        </p>
      )}
      {pack.description && <p class="pack-about">{pack.description}</p>}
      <p class="pack-size">
        {count('common_documents', pack.documents.length)} · {count('common_topics', pack.topics.length)}
      </p>
      {pack.documents.length > 0 && <Documents documents={pack.documents} onOpen={onOpen} />}
      <PackFacts pack={pack} />
    </section>
  );
}

function Documents({
  documents,
  onOpen,
}: {
  documents: readonly DocumentSummary[];
  onOpen: (document: DocumentId) => void;
}) {
  const { t } = useMessages();
  return (
    <table class="documents">
      <thead>
        <tr>
          <th scope="col">{t('options_column_document')}</th>
          <th scope="col">{t('options_column_date')}</th>
          <th scope="col">{t('options_column_paragraphs')}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <th scope="row">
              <button
                type="button"
                class="document-link"
                onClick={() => onOpen(document.id)}
                disabled={!document.intact}
              >
                <DocumentTitle title={document.title} ours={document.titleIsOurs} />
              </button>
              {!document.intact && <Tag kind="danger">{t('options_document_damaged')}</Tag>}
            </th>
            <td>
              <SaidOn date={document.date} inferred={document.dateBasis === 'inferred'} />
            </td>
            <td>{document.paragraphs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PackFacts({ pack }: { pack: PackView }) {
  const { t, language } = useMessages();
  return (
    <dl class="facts">
      <dt>{t('options_pack_version')}</dt>
      <dd>{pack.version}</dd>
      <dt>{t('options_pack_language')}</dt>
      <dd>{languageName(pack.language, language)}</dd>
      <dt>{t('options_pack_rights')}</dt>
      <dd>{pack.rights}</dd>
      <dt>{t('options_pack_hash')}</dt>
      <dd class="hash">{pack.hash}</dd>
    </dl>
  );
}

/** The language's name, or its tag where that is no sound one: packs are untrusted. */
function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
