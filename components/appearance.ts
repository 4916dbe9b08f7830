/** What the reader chose for our own pages, on their root element. */
import type { Settings } from '../core/settings/types.ts';

/** Sets the theme and the text size that components/tokens.css reads. */
export function applyAppearance(root: HTMLElement, { theme, textScale }: Pick<Settings, 'theme' | 'textScale'>): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--scale', String(textScale));
}
