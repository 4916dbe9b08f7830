import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, isVersion } from './semver.ts';

describe('versions', () => {
  it('stand in the order of semver.org', () => {
    const ascending = [
      '0.9.0',
      '0.10.1',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.9.0',
      '1.10.0',
      '2.0.0',
    ];
    for (const [index, one] of ascending.entries()) {
      for (const [place, other] of ascending.entries()) {
        expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(index - place));
      }
    }
  });

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    'v1.2.3',
    '01.2.3',
    '1.2.3-',
    '1.2.3+4',
    ' 1.2.3',
    `1.2.${'9'.repeat(12)}`,
    '1.2.3\n',
  ])('are not %j', (text) => {
    expect(isVersion(text)).toBe(false);
    expect(() => compareVersions(text, '1.0.0')).toThrow('is no version');
  });

  it('compare the same way round, whichever comes first', () => {
    const version = fc
      .stringMatching(/^\d{1,2}\.\d{1,2}\.\d{1,2}(-[a-z0-9]{1,3}(\.[a-z0-9]{1,2})?)?$/)
      .filter(isVersion);
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(Math.sign(compareVersions(one, other))).toBe(-Math.sign(compareVersions(other, one)) + 0);
      }),
    );
  });
});
