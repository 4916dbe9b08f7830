/** The browser's alarms: they ring also when the background had been stopped. */
import { browser } from './browser.ts';

/** Calls back every so many minutes, until the signal. Setting it again does not put it off. */
export function ringEvery(name: string, minutes: number, onRing: () => void, signal: AbortSignal): void {
  const listener = (alarm: { readonly name: string }) => {
    if (alarm.name === name) onRing();
  };
  browser.alarms.onAlarm.addListener(listener);
  signal.addEventListener('abort', () => browser.alarms?.onAlarm.removeListener(listener));
  void setUnlessSet(name, minutes).catch(() => undefined);
}

async function setUnlessSet(name: string, minutes: number): Promise<void> {
  if (!(await browser.alarms.get(name)))
    await browser.alarms.create(name, { periodInMinutes: minutes, delayInMinutes: 1 });
}
