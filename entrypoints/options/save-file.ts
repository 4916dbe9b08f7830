/** Hands the reader a file, named after what it holds and the day, as in `backgrounder-settings-2026-11-24.json`. */
export function saveFile(what: 'settings' | 'patch', text: string, now: Date): void {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `backgrounder-${what}-${day.join('-')}.json`;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
