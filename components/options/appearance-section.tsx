/** How marks and our own pages look. */
import { TEXT_SCALE } from '../../core/settings/defaults.ts';
import { MARK_STYLES, type MarkStyle, THEMES, type Theme } from '../../core/settings/types.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing } from './actions.ts';
import { Choices } from './parts/choices.tsx';
import { Section } from './parts/section.tsx';
import { Setting } from './parts/setting.tsx';
import { Slider } from './parts/slider.tsx';
import { SamplePage } from './sample-page.tsx';

export function AppearanceSection({ editing }: { editing: Editing }) {
  const { t, language } = useMessages();
  const { settings, edit } = editing;
  const styles: Record<MarkStyle, string> = {
    dotted: t('options_mark_dotted'),
    solid: t('options_mark_solid'),
    wash: t('options_mark_wash'),
  };
  const themes: Record<Theme, string> = {
    system: t('options_theme_system'),
    light: t('options_theme_light'),
    dark: t('options_theme_dark'),
  };
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <Section
      title={t('options_appearance')}
      text={t('options_appearance_text')}
      aside={<Preview markStyle={settings.markStyle} />}
    >
      <Setting title={t('options_marks')} text={t('options_marks_text')}>
        <Choices
          label={t('options_marks')}
          options={MARK_STYLES.map((value) => ({
            value,
            label: (
              <span class="sample-mark" data-style={value}>
                {styles[value]}
              </span>
            ),
          }))}
          value={settings.markStyle}
          onChange={(markStyle) => edit((before) => ({ ...before, markStyle }))}
        />
      </Setting>
      <Setting title={t('options_theme')} text={t('options_theme_text')}>
        <Segmented
          label={t('options_theme')}
          options={THEMES.map((value) => ({ value, label: themes[value] }))}
          value={settings.theme}
          onChange={(theme) => edit((before) => ({ ...before, theme }))}
        />
      </Setting>
      <Setting title={t('options_text_size')} text={t('options_text_size_text')}>
        <Slider
          label={t('options_text_size')}
          limits={TEXT_SCALE}
          value={settings.textScale}
          inWords={(scale) => percent.format(scale)}
          onChange={(textScale) => edit((before) => ({ ...before, textScale: roundToStep(textScale) }))}
        />
      </Setting>
    </Section>
  );
}

/** 1.15 rather than 1.1500000000000001. */
const roundToStep = (scale: number): number => Math.round(scale * 100) / 100;

/** The same words on a light and on a dark page: pages have their own colours, whatever our theme is. */
function Preview({ markStyle }: { markStyle: MarkStyle }) {
  const { t } = useMessages();
  return (
    <aside class="aside" aria-label={t('options_preview')}>
      <p class="label">{t('options_preview_light')}</p>
      <div class="sample-ground" data-ground="light">
        <SamplePage markStyle={markStyle} />
      </div>
      <p class="label">{t('options_preview_dark')}</p>
      <div class="sample-ground" data-ground="dark">
        <SamplePage markStyle={markStyle} />
      </div>
    </aside>
  );
}
