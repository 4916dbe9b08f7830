/**
 * Reading with Backgrounder: everything that happens on a document, put together.
 * 1 the text is read and its mentions are marked · 2 the pointer and the keyboard tell the card · 3 the card opens.
 * All of it ends with the signal.
 */
import type { TopicLink } from '../core/briefing/types.ts';
import type { Lexicon } from '../core/detect/lexicon.ts';
import type { MentionId } from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import type { Translate } from '../core/message-keys.ts';
import type { LexiconMessage, PageStatus, PageView } from '../core/messages.ts';
import type { Settings } from '../core/settings/types.ts';
import type { CardKit } from './card-kit.ts';
import { createCursor } from './cursor.ts';
import { boxesOf, type Hit } from './hit-test.ts';
import { removeOldHosts } from './host-element.ts';
import { followKeyboard } from './keyboard.ts';
import { createLateCards } from './late-cards.ts';
import { type QuoteFinder, startMarking } from './marking.ts';
import type { PageMark } from './marks.ts';
import { countTopics, scrollToMention } from './navigation.ts';
import { createNotice, type Trouble } from './notice.ts';
import type { Anchor } from './placement.ts';
import { followPointer } from './pointer.ts';
import type { ShadowLook } from './shadow-search.ts';

export interface ReadingDeps {
  /** What is read: a page's document element, or the part of a page of ours that holds an article. */
  readonly root: Element;
  readonly lexicon: Lexicon;
  /** In the order in which the lexicon numbers them. */
  readonly topics: LexiconMessage['topics'];
  readonly settings: Settings;
  /** An element's shadow root, also a closed one where the browser lets us look; null: it has none. */
  readonly shadowRootOf: ShadowLook;
  /** Host of the tab's own document; null on pages of ours, which also have no manifest CSS. */
  readonly host: string | null;
  /** Gets what finds quotations that the library has; null: nothing is compared here. */
  readonly loadQuotes: (() => Promise<QuoteFinder>) | null;
  /** Gets what shows cards, when the reader first turns to a mark; or says why it cannot be had. Never rejects. */
  readonly loadCards: () => Promise<CardKit | Trouble>;
  readonly t: Translate;
  /** Something was found, or the settings changed what is marked. */
  readonly onStatus: (status: PageStatus) => void;
  readonly signal: AbortSignal;
}

export interface Reading {
  /** Takes in changed settings at once. */
  update(settings: Settings): void;
  view(): PageView;
  /** Marks every mention, or goes back to what the settings say. */
  showAll(on: boolean): void;
  /** Scrolls to the topic's next mention and opens its card; false: the page has none. */
  goToTopic(topic: TopicId): boolean;
}

/** Starts reading. Nothing of it throws into the page, and nothing of the page is changed but for the card's element. */
export function startReading(deps: ReadingDeps): Reading {
  const { root, signal } = deps;
  const { ownerDocument: document } = root;
  const topicOf = new Map<TopicId, TopicLink>(deps.topics.map((topic) => [topic.id, topic]));
  /** Which line of a mention was pointed at last. */
  const lines = new Map<MentionId, number>();
  let settings = deps.settings;
  let showingAll = false;

  removeOldHosts(document);
  const cards = createLateCards({
    document,
    site: deps.host,
    settings: () => settings,
    mention: (id) => marking.mention(id),
    anchor: anchorOf,
    nameOf: (topic) => topicOf.get(topic)?.name ?? null,
    onActive: (mention) => cursor.follow(mention),
    loadCards: deps.loadCards,
    notice: createNotice(document, deps.t, signal),
    signal,
  });
  const marking = startMarking({
    ...deps,
    site: deps.host,
    hasRule: deps.host !== null,
    settings: () => settings,
    showingAll: () => showingAll,
    host: () => cards.element(),
    onFound() {
      cursor.keep();
      deps.onStatus(status());
    },
  });
  const cursor = createCursor({
    marking,
    onLost: (mention) => cards.send({ type: 'mentionLost', mention: mention.id }),
    announce: (words, position, total, isQuote) =>
      cards.announce(deps.t(isQuote ? 'page_mark_quote' : 'page_mark', words, String(position), String(total))),
  });

  function anchorOf(mention: PageMark): Anchor {
    const element = mention.source.owner;
    return {
      boxes: () => boxesOf(mention),
      line: lines.get(mention.id) ?? 0,
      isRightToLeft: getComputedStyle(element).direction === 'rtl',
      element,
    };
  }

  function noteLine({ mention, box }: Hit) {
    const line = boxesOf(mention).findIndex(({ top, left }) => top === box.top && left === box.left);
    lines.set(mention.id, Math.max(0, line));
  }

  function choose(mention: PageMark, by: 'keyboard' | 'list') {
    lines.delete(mention.id);
    cards.send({ type: 'mentionChosen', mention: mention.id, by });
  }

  function status(): PageStatus {
    return { state: 'on', topics: new Set(marking.found().mentions.map(({ topic }) => topic)).size };
  }

  followPointer({
    document,
    shadowRootOf: deps.shadowRootOf,
    hitTest: marking.hitTest,
    cards,
    onHit: noteLine,
    hoverKey: () => settings.hoverKey,
    onFrame: marking.refresh,
    signal,
  });
  followKeyboard({
    document,
    shadowRootOf: deps.shadowRootOf,
    isFromCard: cards.holds,
    hasCurrent: () => cursor.current() !== null && !cards.isOpen(),
    step(by) {
      if (marking.found().marks.length === 0 || !marking.isSeen()) return false;
      if (cards.isOpen()) cards.send({ type: 'closed', by: 'lost' });
      cards.blur();
      return cursor.step(by);
    },
    open() {
      const mention = cursor.current();
      if (mention) choose(mention, 'keyboard');
    },
    close: cards.closeLast,
    forget: cursor.forget,
    signal,
  });

  return {
    update(changed) {
      settings = changed;
      cards.restyle();
      void marking.evaluate();
    },
    view() {
      const { mentions, marks } = marking.found();
      return {
        ...status(),
        host: deps.host ?? '',
        mentions: mentions.length,
        marked: marks.length,
        showingAll,
        counts: countTopics(mentions, topicOf),
      };
    },
    showAll(on) {
      showingAll = on;
      void marking.evaluate();
    },
    goToTopic(topic) {
      const own = marking.found().mentions.filter((mention) => mention.topic === topic);
      const at = own.findIndex(({ id }) => id === cursor.last()?.id);
      const mention = own[(at + 1) % Math.max(1, own.length)];
      if (!mention) return false;
      scrollToMention(mention);
      choose(mention, 'list');
      return true;
    },
  };
}
