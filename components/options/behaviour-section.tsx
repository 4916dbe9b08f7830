/** When a card opens, and how much is marked. */
import { HOVER_DELAY } from '../../core/settings/defaults.ts';
import {
  CONFIDENCES,
  type Confidence,
  DENSITIES,
  type Density,
  HOVER_KEYS,
  type HoverKey,
} from '../../core/settings/types.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing } from './actions.ts';
import { HoverTrial } from './hover-trial.tsx';
import { Choices } from './parts/choices.tsx';
import { Section } from './parts/section.tsx';
import { Setting } from './parts/setting.tsx';
import { Slider } from './parts/slider.tsx';

export function BehaviourSection({ editing }: { editing: Editing }) {
  const { t } = useMessages();
  const { settings, edit } = editing;
  const keys: Record<HoverKey, string> = { none: t('options_key_none'), alt: 'Alt', control: 'Ctrl', shift: 'Shift' };
  const densities: Record<Density, { label: string; text: string }> = {
    page: { label: t('options_density_page'), text: t('options_density_page_text') },
    section: { label: t('options_density_section'), text: t('options_density_section_text') },
    all: { label: t('options_density_all'), text: t('options_density_all_text') },
  };
  const confidences: Record<Confidence, { label: string; text: string }> = {
    strict: { label: t('options_confidence_strict'), text: t('options_confidence_strict_text') },
    balanced: { label: t('options_confidence_balanced'), text: t('options_confidence_balanced_text') },
    everything: { label: t('options_confidence_everything'), text: t('options_confidence_everything_text') },
  };
  return (
    <Section
      title={t('options_behaviour')}
      text={t('options_behaviour_text')}
      aside={<HoverTrial delay={settings.hoverDelay} hoverKey={settings.hoverKey} markStyle={settings.markStyle} />}
    >
      <Setting title={t('options_delay')} text={t('options_delay_text')}>
        <Slider
          label={t('options_delay')}
          limits={HOVER_DELAY}
          value={settings.hoverDelay}
          inWords={(delay) => t('options_milliseconds', String(delay))}
          onChange={(hoverDelay) => edit((before) => ({ ...before, hoverDelay }))}
        />
      </Setting>
      <Setting title={t('options_key')} text={t('options_key_text')}>
        <Segmented
          label={t('options_key')}
          options={HOVER_KEYS.map((value) => ({ value, label: keys[value] }))}
          value={settings.hoverKey}
          onChange={(hoverKey) => edit((before) => ({ ...before, hoverKey }))}
        />
      </Setting>
      <Setting title={t('options_density')} text={t('options_density_about')}>
        <Choices
          label={t('options_density')}
          options={DENSITIES.map((value) => ({ value, ...densities[value] }))}
          value={settings.density}
          onChange={(density) => edit((before) => ({ ...before, density }))}
        />
      </Setting>
      <Setting title={t('options_confidence')} text={t('options_confidence_about')}>
        <Choices
          label={t('options_confidence')}
          options={CONFIDENCES.map((value) => ({ value, ...confidences[value] }))}
          value={settings.confidence}
          onChange={(confidence) => edit((before) => ({ ...before, confidence }))}
        />
      </Setting>
    </Section>
  );
}
