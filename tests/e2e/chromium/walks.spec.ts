import { test } from '@playwright/test';
import { WALKS } from '../walks/all.ts';
import { createWorlds } from '../worlds.ts';

const worlds = createWorlds('chromium');
test.afterAll(() => worlds.close());
for (const walk of WALKS) {
  test(walk.name, () => {
    if (walk.long) test.setTimeout(300_000);
    return worlds.take(walk);
  });
}
