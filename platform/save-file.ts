/** Hands the reader a text as a file. */

/** @param name without its ending; the day is put behind it, as in `backgrounder-settings-2026-11-24.json` */
export function saveFile(name: string, ending: 'json' | 'md', text: string, now: Date): void {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const type = ending === 'json' ? 'application/json' : 'text/markdown';
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-${day.join('-')}.${ending}`;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
