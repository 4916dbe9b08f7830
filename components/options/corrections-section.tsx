/** What the reader said of names: each with a way back, and a file of them for the pack's author. */
import { exportPatch } from '../../core/pack/patch-file.ts';
import { hostInLetters } from '../../core/punycode.ts';
import { withoutCorrection } from '../../core/settings/corrections.ts';
import type { Correction } from '../../core/settings/types.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing } from './actions.ts';
import type { LibraryState } from './options.tsx';
import { Section } from './parts/section.tsx';

interface CorrectionsSectionProps {
  readonly library: LibraryState;
  readonly editing: Editing;
  readonly onSave: (text: string) => void;
}

export function CorrectionsSection({ library, editing, onSave }: CorrectionsSectionProps) {
  const { t } = useMessages();
  const { corrections } = editing.settings;
  const nameOf = topicNames(library);
  const remove = (correction: Correction) =>
    editing.edit((before) => withoutCorrection(before, correction), t('options_correction_removed', correction.alias));
  return (
    <Section title={t('options_corrections')} text={t('options_corrections_text')}>
      {corrections.length === 0 ? (
        <p class="nothing">{t('options_corrections_none')}</p>
      ) : (
        <>
          <ul class="sites">
            {corrections.map((correction) => (
              <li key={`${correction.topic} ${correction.alias} ${correction.site}`}>
                <span class="correction">
                  <span class="site-name">{t('options_correction', correction.alias, nameOf(correction.topic))}</span>
                  <span class="correction-where">
                    {correction.site === null ? t('options_correction_anywhere') : hostInLetters(correction.site)}
                  </span>
                </span>
                <IconButton
                  icon="trash"
                  label={t('options_correction_remove', correction.alias)}
                  onClick={() => remove(correction)}
                />
              </li>
            ))}
          </ul>
          <div class="corrections-export">
            <Button icon="save" onClick={() => onSave(exportPatch(corrections))}>
              {t('options_corrections_export')}
            </Button>
            <p>{t('options_corrections_export_text')}</p>
          </div>
        </>
      )}
    </Section>
  );
}

/** Names of the library's topics; of one that it no longer has, the id. */
function topicNames(library: LibraryState): (id: string) => string {
  const topics = library.type === 'ready' ? library.library.packs.flatMap((pack) => pack.topics) : [];
  const names = new Map<string, string>(topics.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
