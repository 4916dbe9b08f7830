/** Every walk, in the order in which a reader would take them. */

import type { Walk } from '../world.ts';
import { BRIEFING } from './briefing.ts';
import { CARDS } from './cards.ts';
import { CHANGES } from './changes.ts';
import { DOCUMENTS } from './documents.ts';
import { EDITING } from './editors.ts';
import { ENDURANCE } from './endurance.ts';
import { FRAMES } from './frames.ts';
import { HOSTILE } from './hostile.ts';
import { KEYBOARD } from './keyboard.ts';
import { LAYERS } from './layers.ts';
import { LIBRARY } from './library.ts';
import { NETWORK } from './network.ts';
import { NEW_USER } from './new-user.ts';
import { PACKS } from './packs.ts';
import { READING } from './reading.ts';
import { SCREENS } from './screens.ts';
import { SHADOW } from './shadow.ts';
import { TROUBLE } from './trouble.ts';

export const WALKS: readonly Walk[] = [
  ...READING,
  ...BRIEFING,
  ...CARDS,
  ...KEYBOARD,
  ...SCREENS,
  ...LIBRARY,
  ...NEW_USER,
  ...NETWORK,
  ...PACKS,
  ...TROUBLE,
  ...SHADOW,
  ...LAYERS,
  ...HOSTILE,
  ...FRAMES,
  ...EDITING,
  ...DOCUMENTS,
  ...CHANGES,
  // These replace the extension under the browser.
  ...ENDURANCE.map((walk) => ({ ...walk, alone: true })),
];
