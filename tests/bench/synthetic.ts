/** Packs of made-up names in the shapes of real ones: people, bodies, places. Always the same for a number. */

import { packOf } from '../../core/detect/pack-for-tests.ts';
import { topicId } from '../../core/ids.ts';
import type { CompiledPack } from '../../core/pack/format.ts';

const GIVEN =
  'James Mary John Anna Robert Linda Michael Susan David Karen Olaf Petra Sven Ingrid Marko Elena Pavel Irina Ahmed Leila Chen Mei Hiro Yuki Carlos Lucia Paulo Rosa Emma Liam'.split(
    ' ',
  );
const STARTS = 'Bar Cal Dor El Fen Gar Hol Is Jan Kor Lin Mar Nor Ost Pet Ros Sol Tor Ul Ver Wal Zen'.split(' ');
const MIDDLES = 'a e i o u ane eri ola uni osti'.split(' ');
const ENDS = 'berg man son ski ova dez well ton field ring mann stein lund vik aro etti'.split(' ');
const BODIES = 'Council Ministry Agency Institute Bank Court Party Union Commission Office'.split(' ');
const PLACES = 'City County Island Bay Valley River Port Hills'.split(' ');

/** @param count aliases in all */
export function syntheticNames(count: number): string[] {
  const names = new Set<string>();
  let state = 7;
  const pick = (list: readonly string[]): string => {
    state = (state * 48271) % 2147483647;
    return list[state % list.length] as string;
  };
  while (names.size < count) {
    const family = pick(STARTS) + pick(MIDDLES) + (state % 3 ? pick(ENDS) : pick(MIDDLES) + pick(ENDS));
    const kind = state % 10;
    if (kind < 6) names.add(`${pick(GIVEN)} ${family}`);
    else if (kind < 8) names.add(`${family} ${pick(BODIES)}`);
    else if (kind < 9) names.add(`${family} ${pick(PLACES)}`);
    else names.add(family);
  }
  return [...names];
}

/** Three aliases a topic. */
export function syntheticPack(count: number): CompiledPack {
  const names = syntheticNames(count);
  const topics = Array.from({ length: Math.ceil(count / 3) }, (_, at) => [
    topicId(`topic-${at}`),
    { kind: 'other' as const, always: names.slice(at * 3, at * 3 + 3) },
  ]);
  return packOf(Object.fromEntries(topics));
}
