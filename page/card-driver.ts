/** Carries out what the hover reducer asks for: timers, briefings, the cards, and what is drawn in them. */
import type { ReadingPlace } from '../core/briefing/reading-place.ts';
import type { CardContent } from '../core/card.ts';
import { type CardTrail, type Stop, shownTopic, startTrail, walkAlong, walkTo } from '../core/hover/card-stack.ts';
import { isWanted, reduceHover, startHover } from '../core/hover/reducer.ts';
import type { Attention, HoverEffect, HoverEvent, MentionId, TimerName, Token } from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import type { CardPage, Cards } from './card-kit.ts';
import { lineUp } from './line-up.ts';
import type { PageMark } from './marks.ts';
import { giveFocusBack, type OpenCard, viewOfCard } from './open-card.ts';
import type { CardSlot, PageActions, PopoverHost } from './popover-host.ts';
import { focusedIn } from './safe-dom.ts';

/** What leaves the page. The rest of `CardActions` is done here, but for copying, which is the kit's. */
export type OutwardActions = Pick<
  PageActions,
  | 'readInContext'
  | 'keep'
  | 'openDossier'
  | 'more'
  | 'switchTopicOff'
  | 'correct'
  | 'switchSiteOff'
  | 'reloadPage'
  | 'openLibrary'
>;

/** What is shown in cards, and what is done from them outside the page. */
export interface CardLibrary {
  readonly fetchBriefing: (topic: TopicId, place: ReadingPlace) => Promise<CardContent>;
  /** A quotation of the page beside the library's wording of it. */
  readonly fetchQuote: (words: string) => Promise<CardContent>;
  readonly actions: OutwardActions;
}

interface DriverOptions extends CardPage, CardLibrary {
  readonly host: PopoverHost;
  readonly attention: Attention;
  /** The extension is gone, and a card was wanted for this mention. */
  readonly onOrphaned: (mention: PageMark) => void;
  readonly signal: AbortSignal;
}

export interface CardDriver extends Pick<Cards, 'send' | 'isOpen' | 'closeLast'> {
  /** Where the open card stands. */
  readonly slot: () => CardSlot | null;
}

/** Long enough for the card to fade. */
const CLEAR_AFTER = 200;
/** With the one that may be pinned in its place, so that no other opens, these make four cards to compare. */
const MOST_KEPT = 3;
const LOADING: CardContent = { type: 'loading' };

export function createCardDriver(options: DriverOptions): CardDriver {
  const { host, signal } = options;
  let state = startHover(options.attention);
  /** The open card; the reducer knows of this one only. */
  let shown: OpenCard | null = null;
  /** Pinned cards that stand by themselves, the last one last. */
  const kept: OpenCard[] = [];
  /** A card's place, used again for the next one. */
  let slot: CardSlot | null = null;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  /** Briefings that came before their card opened. */
  const settled = new Map<Token, CardContent>();

  function send(event: HoverEvent, late = 0): void {
    if (signal.aborted) return;
    const again = event.type === 'mentionChosen' && kept.find(({ mention }) => mention.id === event.mention);
    if (again) {
      again.slot.focus();
      return;
    }
    const step = reduceHover(state, event, hoverOptions());
    state = step.state;
    for (const effect of step.effects) carryOut(effect, late);
  }

  function hoverOptions() {
    const { hoverDelay, hoverKey } = options.settings();
    return { delay: hoverDelay, needsKey: hoverKey !== 'none', kept: kept.map(({ mention }) => mention.id) };
  }

  function carryOut(effect: HoverEffect, late: number): void {
    if (effect.type === 'wait') wait(effect.timer, effect.token, Math.max(0, effect.delay - late));
    else if (effect.type === 'stopWaiting') clearTimeout(timers.get(effect.timer));
    else if (effect.type === 'fetch') askFor(effect.mention, effect.token);
    else if (effect.type === 'open') open(effect.mention, effect.token);
    else if (effect.type === 'close') close(effect.returnFocus);
    else redraw();
  }

  function wait(timer: TimerName, token: Token, delay: number) {
    clearTimeout(timers.get(timer));
    timers.set(
      timer,
      setTimeout(() => send({ type: 'timerFired', timer, token }), delay),
    );
  }

  function askFor(id: MentionId, token: Token) {
    const mention = options.mention(id);
    if (!mention) return;
    for (const known of settled.keys()) if (!isWanted(state, known)) settled.delete(known);
    const answer = contentOf(mention, mention.topic, placeOf(mention));
    void answer.then((content) => {
      if (isWanted(state, token)) settled.set(token, content);
      const card = [shown, ...kept].find((one) => one?.token === token);
      if (card?.trail.topics.length === 1) show(card, content);
    });
  }

  function contentOf(mark: PageMark, stop: Stop, place: ReadingPlace): Promise<CardContent> {
    const asked =
      stop !== null ? options.fetchBriefing(stop, place) : options.fetchQuote(mark.topic === null ? mark.words : '');
    return asked.catch(unreachable);
  }

  function open(id: MentionId, token: Token) {
    const mention = options.mention(id);
    if (!mention) return send({ type: 'mentionLost', mention: id });
    const content = settled.get(token) ?? LOADING;
    if (content.type === 'orphaned') return giveUp(mention);
    slot ??= host.addSlot();
    const card: OpenCard = {
      mention,
      place: placeOf(mention),
      token,
      actions: actionsOf(() => card),
      focusedBefore: shown ? shown.focusedBefore : focusedIn(document),
      slot,
      trail: startTrail(mention.topic),
      content,
    };
    shown = card;
    draw(card);
    card.slot.show(options.anchor(mention));
    options.onActive(mention);
    keepPinned();
  }

  function close(returnFocus: boolean) {
    if (!shown) return;
    const card = shown;
    const hadFocus = card.slot.hasFocus();
    // Firefox leaves the focus in a hidden popover until it next draws.
    if (hadFocus) host.blur();
    shown = null;
    card.slot.hide();
    options.onActive(null);
    if (returnFocus && hadFocus) giveFocusBack(card);
    setTimeout(() => {
      if (!shown && slot === card.slot) card.slot.draw(null, card.actions);
    }, CLEAR_AFTER);
  }

  function show(card: OpenCard, content: CardContent) {
    card.content = content;
    if (content.type === 'orphaned') giveUp(card.mention);
    else draw(card);
  }

  /** Even the labels are out of reach now: no card can be drawn again. */
  function giveUp(mention: PageMark) {
    send({ type: 'closed', by: 'lost' });
    options.onOrphaned(mention);
  }

  function draw(card: OpenCard) {
    const { phase } = state;
    const isKept = kept.includes(card);
    const isPinned = isKept || (phase.type === 'open' && phase.pinned);
    const view = viewOfCard(card, {
      pinned: isPinned,
      byKeyboard: phase.type === 'open' && phase.by === 'keyboard' && !isKept,
      canCompare: isPinned && kept.length > 1,
      site: options.site,
      nameOf: options.nameOf,
    });
    card.slot.draw(view, card.actions);
    card.slot.pin(isPinned);
    card.slot.place();
  }

  function redraw() {
    if (shown) draw(shown);
    keepPinned();
  }

  /** A pinned card stays where it is, and makes room for another. */
  function keepPinned() {
    const { phase } = state;
    if (!shown || phase.type !== 'open' || !phase.pinned || host.isSheet() || kept.length >= MOST_KEPT) return;
    kept.push(shown);
    shown = null;
    slot = null;
    send({ type: 'kept' });
    options.onActive(null);
    for (const card of kept) draw(card);
  }

  function closeKept(card: OpenCard) {
    const hadFocus = card.slot.hasFocus();
    kept.splice(kept.indexOf(card), 1);
    card.slot.remove();
    if (hadFocus) giveFocusBack(card);
    for (const other of kept) draw(other);
    if (shown) redraw();
  }

  /** An unpinned card is the open one again. */
  function unkeep(card: OpenCard) {
    send({ type: 'closed', by: 'lost' });
    slot?.remove();
    kept.splice(kept.indexOf(card), 1);
    send({ type: 'unkept', mention: card.mention.id });
    shown = card;
    slot = card.slot;
    options.onActive(card.mention);
    for (const one of [card, ...kept]) draw(one);
  }

  /** To another topic in the same card. */
  async function walk(card: OpenCard, change: (trail: CardTrail) => CardTrail) {
    const trail = change(card.trail);
    card.trail = trail;
    const content = await contentOf(card.mention, shownTopic(trail), card.place);
    if (card.trail === trail && (shown === card || kept.includes(card))) show(card, content);
  }

  function actionsOf(card: () => OpenCard): PageActions {
    const close = () => {
      if (kept.includes(card())) closeKept(card());
      else send({ type: 'closed', by: 'reader' });
    };
    return {
      ...options.actions,
      close,
      togglePin() {
        if (kept.includes(card())) unkeep(card());
        else send({ type: 'pinToggled' });
      },
      compare: () => lineUp(kept.map((one) => one.slot)),
      step: (by) => void walk(card(), (trail) => walkAlong(trail, by)),
      walkTo: (topic) => void walk(card(), (trail) => walkTo(trail, topic)),
      switchTopicOff(topic) {
        close();
        options.actions.switchTopicOff(topic);
      },
      correct(correction) {
        close();
        options.actions.correct(correction);
      },
      switchSiteOff() {
        close();
        options.actions.switchSiteOff();
      },
    };
  }

  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    for (const card of [shown, ...kept]) card?.slot.draw(null, card.actions);
    kept.length = 0;
  });

  return {
    send,
    isOpen: () => state.phase.type === 'open',
    closeLast() {
      const last = state.phase.type === 'open' ? null : kept.at(-1);
      if (last) closeKept(last);
      else if (state.phase.type === 'open') send({ type: 'closed', by: 'reader' });
      else return false;
      return true;
    },
    slot: () => (shown ? slot : null),
  };
}

const unreachable = (): CardContent => ({ type: 'unreachable' });

const placeOf = ({ source, start }: PageMark): ReadingPlace => ({ text: source.text, start });
