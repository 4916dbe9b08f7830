import { test } from 'node:test';
import { WALKS } from '../walks/all.ts';
import { take } from '../world.ts';

for (const walk of WALKS) test(walk.name, { timeout: 90_000 }, () => take(walk, 'firefox'));
