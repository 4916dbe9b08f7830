import { expect, test } from 'vitest';
import { parseRoute, routeHash } from './route.ts';

test.each(['#topics', '#sites', '#appearance', '#behaviour', '#library', '#backup', '#about', '#topics/nato'])(
  '%s leads there and back',
  (hash) => expect(routeHash(parseRoute(hash))).toBe(hash),
);

test.each(['', '#', '#nowhere', '#__proto__', '#sites/nato'])('%j leads to a section that exists', (hash) => {
  expect(parseRoute(hash)).toEqual({ section: hash.startsWith('#sites') ? 'sites' : 'topics', topic: null });
});
