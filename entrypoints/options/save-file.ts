/** Hands the reader a file, named after what it is and the day, as in `backgrounder-settings-2026-11-24.json`. */
export function saveFile(
  what: 'settings' | 'patch' | 'backup',
  contents: string | Uint8Array<ArrayBuffer>,
  now: Date,
): void {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const [type, ending] = what === 'backup' ? ['application/zip', 'zip'] : ['application/json', 'json'];
  const address = URL.createObjectURL(new Blob([contents], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `backgrounder-${what}-${day.join('-')}.${ending}`;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
