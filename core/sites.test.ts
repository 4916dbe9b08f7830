import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostInLetters } from './punycode.ts';
import { DEFAULT_SETTINGS } from './settings/defaults.ts';
import { isSiteOff, parseSite, rulesCovering, withSite } from './sites.ts';

const host = (typed: string) => {
  const rule = parseSite(typed);
  return rule.type === 'site' ? rule.host : `refused: ${rule.reason}`;
};

describe('a site, as people type it', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  Example.COM  ', 'example.com'],
    ['https://www.example.com/news/2022?x=1#y', 'example.com'],
    ['HTTP://news.example.com:8080/', 'news.example.com'],
    ['example.com/path', 'example.com'],
    ['localhost:3000', 'localhost'],
    ['example.com.', 'example.com'],
    ['*.example.com', 'example.com'],
    ['*://*.example.com/', 'example.com'],
    ['.example.com', 'example.com'],
    ['www.com', 'www.com'],
    ['zürich.example', 'xn--zrich-kva.example'],
    ['пример.испытание', 'xn--e1afmkfd.xn--80akhbyknj4f'],
    ['192.168.0.1:8080', '192.168.0.1'],
    ['http://[::1]:8080/', '[::1]'],
    ['my_host.example', 'my_host.example'],
    ['ftp://files.example.com', 'files.example.com'],
  ])('%s is %s', (typed, expected) => expect(host(typed)).toBe(expected));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'not-a-host'],
    ['example.com other.com', 'not-a-host'],
    ['me@example.com', 'not-a-host'],
    ['123', 'not-a-host'],
    ['exa mple.com', 'not-a-host'],
    ['http://', 'not-a-host'],
    ['-example.com', 'not-a-host'],
    ['a..b', 'not-a-host'],
    [`${'a'.repeat(64)}.com`, 'not-a-host'],
    [`${'a.'.repeat(130)}com`, 'not-a-host'],
    ['example.*', 'pattern'],
    ['exam*ple.com', 'pattern'],
    ['about:blank', 'no-site'],
    ['chrome://extensions', 'no-site'],
    ['file:///home/me/page.html', 'no-site'],
  ])('%j is refused: %s', (typed, reason) => expect(host(typed)).toBe(`refused: ${reason}`));

  test('anything typed gives a host that reads as itself again, or a refusal, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const rule = parseSite(typed);
        if (rule.type === 'site') expect(parseSite(rule.host)).toEqual(rule);
      }),
    );
  });
});

describe('a site that is off', () => {
  test('covers its subdomains and nothing that only ends alike', () => {
    const off = ['example.com'];
    expect(isSiteOff(off, 'example.com')).toBe(true);
    expect(isSiteOff(off, 'News.Example.com:8080')).toBe(true);
    expect(isSiteOff(off, 'example.com.')).toBe(true);
    expect(isSiteOff(off, 'notexample.com')).toBe(false);
    expect(isSiteOff(off, 'example.com.evil.net')).toBe(false);
    expect(isSiteOff(off, 'com')).toBe(false);
  });

  test('no rule covers a page without a host, and an empty rule covers nothing', () => {
    expect(isSiteOff(['example.com'], '')).toBe(false);
    expect(isSiteOff([''], 'example.com')).toBe(false);
  });

  test('the parts of an address are no subdomains', () => {
    expect(isSiteOff(['0.1'], '192.168.0.1')).toBe(false);
    expect(isSiteOff(['[::1]'], '[::1]:8080')).toBe(true);
  });
});

describe('switching a site', () => {
  const settings = (...sitesOff: string[]) => ({ ...DEFAULT_SETTINGS, sitesOff });

  test('off lists the site once, in order, and drops what it covers', () => {
    const next = withSite(settings('b.example.com', 'zebra.org'), 'www.example.com', false);
    expect(next.sitesOff).toEqual(['example.com', 'zebra.org']);
    expect(withSite(next, 'news.example.com', false)).toBe(next);
  });

  test('on takes away every rule that covers the host', () => {
    const next = withSite(settings('example.com', 'news.example.com', 'other.org'), 'news.example.com:443', true);
    expect(next.sitesOff).toEqual(['other.org']);
  });

  test('a host that makes no sense changes nothing', () => {
    const before = settings('example.com');
    expect(withSite(before, '', false)).toBe(before);
    expect(withSite(before, '', true).sitesOff).toEqual(['example.com']);
  });

  test('off, then on, leaves the host on; on, then off, leaves it off', () => {
    fc.assert(
      fc.property(fc.domain(), fc.array(fc.domain()), (name, others) => {
        const off = withSite(settings(...others), name, false);
        expect(isSiteOff(off.sitesOff, name)).toBe(true);
        expect(rulesCovering(withSite(off, name, true).sitesOff, name)).toEqual([]);
      }),
    );
  });
});

describe('a host in its own letters', () => {
  test.each([
    ['xn--zrich-kva.example', 'zürich.example'],
    ['xn--e1afmkfd.xn--80akhbyknj4f', 'пример.испытание'],
    ['xn--fiqs8s', '中国'],
    ['example.com', 'example.com'],
    ['xn--!.com', 'xn--!.com'],
    ['xn--99999999999.com', 'xn--99999999999.com'],
  ])('%s is %s', (ascii, letters) => expect(hostInLetters(ascii)).toBe(letters));

  test('is the way back from what the URL standard makes of letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿа-яα-ωあ-ん]{1,20}$/u), (label) => {
        const url = URL.parse(`http://${label}.example`);
        fc.pre(url !== null);
        if (url) expect(URL.parse(`http://${hostInLetters(url.hostname)}`)?.hostname).toBe(url.hostname);
      }),
    );
  });
});
