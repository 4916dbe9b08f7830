/** Carries out what the hover reducer asks for: timers, briefings, the popover, and what is drawn in it. */
import type { ReadingContext } from '../core/briefing/types.ts';
import type { CardContent, CardView } from '../core/card.ts';
import { type CardTrail, shownTopic, startTrail, walkAlong, walkTo } from '../core/hover/card-stack.ts';
import { isWanted, reduceHover } from '../core/hover/reducer.ts';
import {
  HOVER_START,
  type HoverEffect,
  type HoverEvent,
  type HoverOptions,
  type HoverState,
  type MentionId,
  type TimerName,
  type Token,
} from '../core/hover/state.ts';
import type { TopicId } from '../core/ids.ts';
import { sentenceAt } from '../core/text/sentences.ts';
import type { PageActions } from './card-kit.ts';
import type { PageMention } from './marks.ts';
import type { Anchor } from './placement.ts';
import type { PopoverHost } from './popover-host.ts';
import { focusedIn } from './safe-dom.ts';

/** What leaves the page. The rest of `CardActions` is done here, but for copying, which is the kit's. */
export type OutwardActions = Pick<
  PageActions,
  'readInContext' | 'keep' | 'openDossier' | 'more' | 'switchTopicOff' | 'switchSiteOff' | 'reloadPage' | 'openLibrary'
>;

interface CardOptions {
  readonly host: PopoverHost;
  readonly site: string | null;
  readonly hover: () => HoverOptions;
  readonly mention: (id: MentionId) => PageMention | null;
  readonly anchor: (mention: PageMention) => Anchor;
  readonly nameOf: (topic: TopicId) => string | null;
  readonly fetchBriefing: (topic: TopicId, context: ReadingContext) => Promise<CardContent>;
  readonly actions: OutwardActions;
  /** The mention whose card is open; null: none. */
  readonly onActive: (mention: PageMention | null) => void;
  readonly signal: AbortSignal;
}

export interface CardDriver {
  send(event: HoverEvent): void;
  isOpen(): boolean;
}

/** What an open card shows. */
interface Shown {
  readonly mention: PageMention;
  readonly context: ReadingContext;
  readonly token: Token;
  trail: CardTrail;
  content: CardContent;
}

/** Long enough for the card to fade. */
const CLEAR_AFTER = 200;
/** Answers of a page's recent looks are kept, so that a card seen a moment ago opens with its words. */
const LOADING: CardContent = { type: 'loading' };

export function createCardDriver(options: CardOptions): CardDriver {
  const { host, signal } = options;
  let state: HoverState = HOVER_START;
  let shown: Shown | null = null;
  let focusedBefore: Element | null = null;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();
  /** Briefings asked for and not yet shown. */
  const answers = new Map<Token, Promise<CardContent>>();
  const settled = new Map<Token, CardContent>();
  let clearing: ReturnType<typeof setTimeout> | undefined;

  function send(event: HoverEvent): void {
    if (signal.aborted) return;
    const step = reduceHover(state, event, options.hover());
    state = step.state;
    for (const effect of step.effects) carryOut(effect);
  }

  function carryOut(effect: HoverEffect): void {
    if (effect.type === 'wait') wait(effect.timer, effect.token, effect.delay);
    else if (effect.type === 'stopWaiting') clearTimeout(timers.get(effect.timer));
    else if (effect.type === 'fetch') askFor(effect.mention, effect.token);
    else if (effect.type === 'open') open(effect.mention, effect.token);
    else if (effect.type === 'close') close(effect.returnFocus);
    else draw();
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
    void host.load();
    forgetUnwanted();
    const answer = options.fetchBriefing(mention.topic, contextOf(mention)).catch(unreachable);
    answers.set(token, answer);
    void answer.then((content) => {
      if (!isWanted(state, token)) return;
      settled.set(token, content);
      if (shown?.token === token && shown.trail.at === 0) show(content);
    });
  }

  function forgetUnwanted() {
    for (const known of [answers, settled])
      for (const token of known.keys()) if (!isWanted(state, token)) known.delete(token);
  }

  function open(id: MentionId, token: Token) {
    const mention = options.mention(id);
    if (!mention) return send({ type: 'mentionLost', mention: id });
    if (!host.isLoaded()) {
      void host.load().then(() => isWanted(state, token) && state.phase.type === 'open' && open(id, token));
      return;
    }
    clearTimeout(clearing);
    if (!shown) focusedBefore = focusedIn(document);
    const content = settled.get(token) ?? LOADING;
    shown = { mention, context: contextOf(mention), token, trail: startTrail(mention.topic), content };
    draw();
    host.show(options.anchor(mention));
    options.onActive(mention);
  }

  function close(returnFocus: boolean) {
    const hadFocus = host.hasFocus();
    shown = null;
    host.hide();
    options.onActive(null);
    if (returnFocus && hadFocus && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    focusedBefore = null;
    clearTimeout(clearing);
    clearing = setTimeout(() => {
      if (!shown) host.draw(null, actions);
    }, CLEAR_AFTER);
  }

  function show(content: CardContent) {
    if (!shown) return;
    shown.content = content;
    draw();
  }

  function draw() {
    const { phase } = state;
    if (!shown || phase.type !== 'open') return;
    host.draw(viewOf(shown, phase.pinned, phase.by === 'keyboard'), actions);
    host.pin(phase.pinned);
    host.place();
  }

  function viewOf({ mention, trail, content }: Shown, pinned: boolean, byKeyboard: boolean): CardView {
    const { rule } = mention;
    const evidenceName = rule.type === 'context-topic' ? options.nameOf(rule.topic) : options.nameOf(mention.topic);
    const text = mention.source.text.slice(mention.start, mention.end);
    const explanation =
      trail.at > 0
        ? null
        : { text, alias: mention.alias, rule, evidenceName: rule.type === 'always' ? null : evidenceName };
    return { content, pinned, depth: trail.at + 1, depths: trail.topics.length, byKeyboard, explanation, site: options.site };
  }

  /** To another topic in the same card. */
  async function walk(change: (trail: CardTrail) => CardTrail) {
    if (!shown) return;
    const at = shown;
    const trail = change(at.trail);
    at.trail = trail;
    const content = await options.fetchBriefing(shownTopic(trail), at.context).catch(unreachable);
    if (shown === at && at.trail === trail) show(content);
  }

  const closeByReader = () => send({ type: 'closed', by: 'reader' });
  const actions: PageActions = {
    ...options.actions,
    close: closeByReader,
    togglePin: () => send({ type: 'pinToggled' }),
    step: (by) => void walk((trail) => walkAlong(trail, by)),
    walkTo: (topic) => void walk((trail) => walkTo(trail, topic)),
    switchTopicOff(topic) {
      closeByReader();
      options.actions.switchTopicOff(topic);
    },
    switchSiteOff() {
      closeByReader();
      options.actions.switchSiteOff();
    },
  };

  signal.addEventListener('abort', () => {
    for (const timer of timers.values()) clearTimeout(timer);
    clearTimeout(clearing);
    host.draw(null, actions);
  });

  return { send, isOpen: () => state.phase.type === 'open' };
}

const unreachable = (): CardContent => ({ type: 'unreachable' });

/** The sentence being read, and the block around it. */
function contextOf({ source, start }: PageMention): ReadingContext {
  const { start: from, end } = sentenceAt(source.text, start);
  return { sentence: clean(source.text.slice(from, end)), paragraph: clean(source.text) };
}

const clean = (text: string) => text.replace(/\s+/gu, ' ').trim();
