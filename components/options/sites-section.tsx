/** Sites on which nothing is marked. */
import { useId, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/message-keys.ts';
import { hostInLetters } from '../../core/punycode.ts';
import { parseSite, rulesCovering, type SiteRule, withSite } from '../../core/sites.ts';
import { IconButton } from '../controls/button.tsx';
import { useMessages } from '../messages.tsx';
import type { Editing } from './actions.ts';
import { Section } from './parts/section.tsx';

export function SitesSection({ editing }: { editing: Editing }) {
  const { t } = useMessages();
  const { settings, edit } = editing;
  const remove = (host: string) =>
    edit(
      (before) => ({ ...before, sitesOff: before.sitesOff.filter((site) => site !== host) }),
      t('options_site_removed', hostInLetters(host)),
    );
  return (
    <Section title={t('options_sites')} text={t('options_sites_text')}>
      <section>
        <AddSite sitesOff={settings.sitesOff} onAdd={(host) => edit((before) => withSite(before, host, false))} />
      </section>
      {settings.sitesOff.length === 0 ? (
        <p class="nothing">{t('options_sites_none')}</p>
      ) : (
        <ul class="sites">
          {settings.sitesOff.map((host) => (
            <li key={host}>
              <span class="site-name">{hostInLetters(host)}</span>
              <IconButton
                icon="trash"
                label={t('options_site_remove', hostInLetters(host))}
                onClick={() => remove(host)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type Refusal = Extract<SiteRule, { type: 'refused' }>['reason'];

const REFUSALS = {
  empty: 'options_site_empty',
  'not-a-host': 'options_site_not_a_host',
  pattern: 'options_site_pattern',
  'no-site': 'options_site_no_site',
} satisfies Record<Refusal, MessageKey>;

function AddSite({ sitesOff, onAdd }: { sitesOff: readonly string[]; onAdd: (host: string) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const help = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const site = parseSite(typed);
    const [covering] = site.type === 'site' ? rulesCovering(sitesOff, site.host) : [];
    if (site.type === 'refused') setTrouble(t(REFUSALS[site.reason]));
    else if (covering !== undefined) setTrouble(t('options_site_covered', hostInLetters(covering)));
    else {
      onAdd(site.host);
      setTyped('');
    }
    field.current?.focus();
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label class="label" for={`${help}-field`}>
        {t('options_site_add_label')}
      </label>
      <div class="add-site-row">
        <div class="field" data-invalid={trouble !== null || undefined}>
          <input
            ref={field}
            id={`${help}-field`}
            type="text"
            inputMode="url"
            autoComplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="example.com"
            value={typed}
            aria-invalid={trouble !== null}
            aria-describedby={help}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setTrouble(null);
            }}
          />
        </div>
        <button type="submit" class="button button-plain">
          {t('options_site_add')}
        </button>
      </div>
      <p
        id={help}
        class={trouble === null ? 'add-site-help' : 'add-site-help error'}
        role={trouble === null ? undefined : 'alert'}
      >
        {trouble ?? siteHelp(t, typed)}
      </p>
    </form>
  );
}

/** Says what will be listed while it is typed, as soon as that is clear. */
function siteHelp(t: ReturnType<typeof useMessages>['t'], typed: string): string {
  const site = parseSite(typed);
  return site.type === 'site' ? t('options_site_will_cover', hostInLetters(site.host)) : t('options_site_help');
}
