/** Hands the reader a text or an archive as a file. */

const TYPES = { json: 'application/json', md: 'text/markdown', zip: 'application/zip' } as const;
type Ending = keyof typeof TYPES;

/** @param name without its ending; the day is put behind it, as in `backgrounder-settings-2026-11-24.json` */
export function saveFile(name: string, ending: Ending, contents: string | Uint8Array<ArrayBuffer>, now: Date): void {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const address = URL.createObjectURL(new Blob([contents], { type: TYPES[ending] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}-${day.join('-')}.${ending}`;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
