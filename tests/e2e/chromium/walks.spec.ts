import { test } from '@playwright/test';
import { WALKS } from '../walks/all.ts';
import { take } from '../world.ts';

for (const walk of WALKS) test(walk.name, () => take(walk, 'chromium'));
