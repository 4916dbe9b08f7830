/** Acceptance rules in a few words, for logs and the command line; the card has its own, translated. */
import type { AcceptanceRule, Nearness } from './types.ts';

/** As in `always`, `same-topic: Lloyd Austin, same section`, `context-topic: nato (NATO), same block`. */
export function describeRule(rule: AcceptanceRule): string {
  switch (rule.type) {
    case 'always':
    case 'unproven':
      return rule.type;
    case 'same-topic':
      return `same-topic: ${rule.evidence}${place(rule.near)}`;
    case 'context-topic':
      return `context-topic: ${rule.topic} (${rule.evidence})${place(rule.near)}`;
    case 'title':
      return `title: ${rule.title}, beside ${rule.topic} (${rule.evidence})`;
    case 'page-subject':
      return `page-subject: ${rule.topic} (${rule.evidence}), ${rule.sightings} times`;
  }
}

const PLACES = { block: ', same block', section: ', same section', page: ', elsewhere on the page' } as const;
const place = (near: Nearness | undefined): string => (near ? PLACES[near] : '');
