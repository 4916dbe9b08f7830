import { describe, expect, it } from 'vitest';
import { isWebAddress } from './web-address.ts';

describe('a web address', () => {
  it.each([
    'https://a.example/b?c#d',
    'http://127.0.0.1:8080/index.json',
    'HTTPS://A.EXAMPLE',
    'https://bücher.example/',
  ])('is %s', (text) => expect(isWebAddress(text)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'ftp://a.example',
    'vbscript:x',
    'chrome://settings',
    'https:/',
    'https://',
    '//a.example',
    'a.example',
    ' https://a.example',
    'https://a.example/ b',
    'java\nscript:1',
    'https://user:word@a.example/',
    'https:\\\\a.example',
    `https://a.example/${'b'.repeat(2000)}`,
  ])('is not %j', (text) => expect(isWebAddress(text)).toBe(false));
});
