import { expect, it } from 'vitest';
import { ASCII_CLASS, ASCII_LOWER, classOf, lowerOf } from './normalise-characters.ts';

it('has tables for ASCII that say what the rules for all characters say', () => {
  const codes = Array.from({ length: 128 }, (_, code) => code);
  expect([...ASCII_CLASS]).toEqual(codes.map(classOf));
  expect([...ASCII_LOWER]).toEqual(codes.map(lowerOf));
});
