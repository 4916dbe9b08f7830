import { browser } from './browser.ts';

/**
 * What WXT hands to the page's script, with the one thing of it that is used: a signal that comes when a newer script of the
 * same extension starts in the page. It is told by an event on the document; a message would reach the page's own listeners.
 * WXT's own also has timers, listeners and a watch on the address, which every page would load: `wxt.config.ts` puts this in
 * its place.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const started = `backgrounder-started:${browser.runtime.id}`;
    const stop = new AbortController();
    this.signal = stop.signal;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => stop.abort(), { signal: stop.signal });
  }
}
