/** Where the address leads: a section, and in Topics perhaps one of them, as in `#topics/jens-stoltenberg`. */
import { OPTIONS_SECTIONS, type OptionsSection } from '../../core/addresses.ts';
import { type TopicId, topicId } from '../../core/ids.ts';

export interface OptionsRoute {
  readonly section: OptionsSection;
  readonly topic: TopicId | null;
}

/** @param hash as in `location.hash`; what makes no sense leads to Topics */
export function parseRoute(hash: string): OptionsRoute {
  const [name, topic] = hash.replace(/^#/, '').split('/');
  const section = OPTIONS_SECTIONS.find((known) => known === name) ?? 'topics';
  return { section, topic: section === 'topics' && topic ? topicId(topic) : null };
}

export const routeHash = ({ section, topic }: OptionsRoute): string => (topic ? `#${section}/${topic}` : `#${section}`);
