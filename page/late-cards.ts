/**
 * Stands for the cards until their script has come, and where it cannot come. What happens meanwhile is told to it with
 * how long ago it was, so that a first card opens when any other would.
 */
import { attend, isAttentive, NO_ATTENTION } from '../core/hover/attention.ts';
import { CALL_AFTER, NOTICE_GRACE } from '../core/hover/delays.ts';
import type { HoverEvent, MentionId } from '../core/hover/state.ts';
import type { CardKit, CardPage, Cards } from './card-kit.ts';
import type { PageMark } from './marks.ts';
import type { Notice, Trouble } from './notice.ts';

interface LateOptions extends CardPage {
  /** Gets what shows cards, or says why it cannot be had. Never rejects. */
  readonly loadCards: () => Promise<CardKit | Trouble>;
  readonly notice: Notice;
  readonly signal: AbortSignal;
}

interface Past {
  readonly event: HoverEvent;
  /** ms since the page began */
  readonly at: number;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

export function createLateCards(options: LateOptions): Cards {
  const { notice, signal } = options;
  let cards: Cards | null = null;
  let coming: Promise<void> | null = null;
  let calling: Timer;
  let telling: Timer;
  let leaving: Timer;
  /** Where the reader's attention is, and where it was before it turned to a mention: what happened since is `past`. */
  let attention = NO_ATTENTION;
  let before = attention;
  let past: Past[] = [];
  /** Clicked, or opened by key, and not closed since. */
  let chosen: MentionId | null = null;
  /** The reader has been told that there is no card for it. */
  let told: MentionId | null = null;

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    if (cards) cards.send(event);
    else note(event);
  }

  function note(event: HoverEvent) {
    attention = attend(attention, event);
    past.push({ event, at: performance.now() });
    if (event.type === 'mentionChosen') [chosen, told] = [event.mention, null];
    else if (event.type === 'closed') unchoose();
    else if (event.type === 'mentionLost' && event.mention === chosen) unchoose();
    letNoticeGo(event);
    if (!coming) callWhereWanted();
  }

  /** A card that was closed before it could open is not opened to be closed. */
  function unchoose() {
    chosen = null;
    past = past.filter((one) => one.event.type !== 'mentionChosen');
  }

  /** The mention that a card is wanted for. */
  function wanted(): MentionId | null {
    const needsKey = options.settings().hoverKey !== 'none';
    return chosen ?? (isAttentive(attention, needsKey) ? attention.over : null);
  }

  function callWhereWanted() {
    const mention = wanted();
    if (mention !== told) told = null;
    if (mention === null || told !== null) {
      clearTimeout(calling);
      calling = undefined;
      forget();
    } else if (chosen !== null) void come();
    else calling ??= setTimeout(come, CALL_AFTER);
  }

  function forget() {
    before = attention;
    past = [];
  }

  function come(): Promise<void> {
    clearTimeout(calling);
    calling = undefined;
    coming ??= options.loadCards().then((kit) => {
      coming = null;
      if (signal.aborted) return;
      if (typeof kit === 'string') tellSoon(kit);
      else begin(kit);
    });
    return coming;
  }

  function begin(kit: CardKit) {
    const end = new AbortController();
    const orphaned = (mention: PageMark) => {
      end.abort();
      cards = null;
      tell('orphaned', mention.id);
    };
    cards = kit.start(options, before, orphaned, AbortSignal.any([signal, end.signal]));
    const now = performance.now();
    for (const { event, at } of past) cards.send(event, now - at);
    [attention, chosen] = [NO_ATTENTION, null];
    forget();
  }

  /** No sooner than a card would have opened. */
  function tellSoon(trouble: Trouble) {
    const mention = wanted();
    forget();
    told = mention;
    clearTimeout(telling);
    if (mention === null) return;
    const rest = chosen === null ? options.settings().hoverDelay : 0;
    telling = setTimeout(() => wanted() === mention && tell(trouble, mention), rest);
  }

  function tell(trouble: Trouble, id: MentionId) {
    const mention = options.mention(id);
    if (mention) notice.show(trouble, options.anchor(mention), options.settings().theme);
    [chosen, told] = [null, id];
  }

  /** It goes when the pointer has left it and any mark for a while, or by a click elsewhere. */
  function letNoticeGo(event: HoverEvent) {
    if (event.type === 'closed') notice.close();
    if (event.type !== 'pointerMoved' && event.type !== 'scrolled') return;
    if (event.safe || event.over !== null || !notice.element()) stopLeaving();
    else leaving ??= setTimeout(notice.close, NOTICE_GRACE);
  }

  function stopLeaving() {
    clearTimeout(leaving);
    leaving = undefined;
  }

  signal.addEventListener('abort', () => {
    for (const timer of [calling, telling, leaving]) clearTimeout(timer);
  });

  return {
    send,
    isOpen: () => cards?.isOpen() ?? chosen !== null,
    closeLast() {
      if (cards) return cards.closeLast();
      if (notice.close()) return true;
      if (chosen === null) return false;
      send({ type: 'closed', by: 'reader' });
      return true;
    },
    isNear: (x, y, onCard) => cards?.isNear(x, y, onCard) ?? onCard,
    holds(event) {
      const shown = notice.element();
      return cards?.holds(event) ?? (shown !== null && event.composedPath().includes(shown));
    },
    element: () => (cards ?? notice).element(),
    blur: () => cards?.blur(),
    announce(words) {
      if (cards) cards.announce(words);
      else void come().then(() => cards?.announce(words));
    },
    restyle: () => cards?.restyle(),
  };
}
