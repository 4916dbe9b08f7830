/** What a single word may be by its looks. */
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';

/** "NATO", "U.S.", "EU". */
export const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(text);

/** A given name of a person. */
export const isGiven = (text: string): boolean => MALE_NAMES.has(text) || FEMALE_NAMES.has(text);
