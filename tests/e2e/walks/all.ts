/** Every walk, in the order in which a reader would take them. */
import type { Walk } from '../world.ts';
import { BRIEFING } from './briefing.ts';
import { CARDS } from './cards.ts';
import { ENDURANCE } from './endurance.ts';
import { KEYBOARD } from './keyboard.ts';
import { NETWORK } from './network.ts';
import { READING } from './reading.ts';
import { SCREENS } from './screens.ts';
import { TROUBLE } from './trouble.ts';

export const WALKS: readonly Walk[] = [
  ...READING,
  ...BRIEFING,
  ...CARDS,
  ...KEYBOARD,
  ...SCREENS,
  ...NETWORK,
  ...TROUBLE,
  ...ENDURANCE,
];
