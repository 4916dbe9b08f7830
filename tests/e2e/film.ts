/**
 * A walk as pictures, one after each step. `BACKGROUNDER_FILM` names the folder; without it no picture is taken.
 * `BACKGROUNDER_FILM_THEME=dark` films in the dark.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../cli/browsers/known-places.ts';
import { pause, type Tab } from '../../cli/browsers/session.ts';

/** Takes a picture of what the tab shows, after those taken before it. */
export type Film = (tab: Tab, name: string) => Promise<void>;

export const FILM_THEME = process.env.BACKGROUNDER_FILM_THEME === 'dark' ? 'dark' : 'light';

/** Fonts and transitions have settled after this, in ms. */
const SETTLED = 700;

export function createFilm(engine: Engine): Film {
  const reel = process.env.BACKGROUNDER_FILM;
  if (!reel) return async () => undefined;
  const folder = join(reel, `${engine}-${FILM_THEME}`);
  let taken = 0;
  return async (tab, name) => {
    taken += 1;
    await mkdir(folder, { recursive: true });
    await pause(SETTLED);
    await tab.picture(join(folder, `${String(taken).padStart(2, '0')}-${name}.png`));
  };
}
