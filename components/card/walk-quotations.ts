/** ↑ and ↓ walk from quotation to quotation, once the card has the keyboard. */
export function walkQuotations(event: KeyboardEvent, card: HTMLElement | null, byKeyboard: boolean): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || !card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const here = (event.target as Element).closest<HTMLElement>('.quotation');
  if (!here && !byKeyboard) return;
  const quotations = [...card.querySelectorAll<HTMLElement>('.quotation')];
  const next = here ? quotations[quotations.indexOf(here) + step] : quotations[0];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
