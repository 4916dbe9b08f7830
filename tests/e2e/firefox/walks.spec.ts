import { after, test } from 'node:test';
import { WALKS } from '../walks/all.ts';
import { createWorlds } from '../worlds.ts';

const worlds = createWorlds('firefox');
after(() => worlds.close());
for (const walk of WALKS) {
  test(walk.name, { timeout: walk.long ? 300_000 : 90_000 }, () => worlds.take(walk));
}
