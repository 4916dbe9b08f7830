import { describe, expect, it } from 'vitest';
import { topicId } from '../ids.ts';
import { applyPatch } from './apply-patch.ts';
import { compilePack } from './compile.ts';
import { exportPatch, parsePatch } from './patch-file.ts';
import { sampleSource } from './sample-source.ts';

const moe = topicId('ada-moe');

describe('a patch', () => {
  it('brings a reader’s corrections to an author, one entry a name', () => {
    const text = exportPatch([
      { topic: moe, alias: 'Moe', site: 'a.example' },
      { topic: moe, alias: 'Moe', site: 'b.example' },
      { topic: moe, alias: 'Ada Moe', site: null },
    ]);
    expect(parsePatch(text)).toEqual([
      { topic: 'ada-moe', name: 'Moe', sites: ['a.example', 'b.example'] },
      { topic: 'ada-moe', name: 'Ada Moe', sites: 'all' },
    ]);
  });

  it('takes the name out of marking, keeps the rest of the file, and the pack still compiles', async () => {
    const source = sampleSource({ 'topics/ada-moe.yaml': (text) => text.replace('aliases:', 'aliases: # hers') });
    const { changed, done, left } = applyPatch(source, [{ topic: 'ada-moe', name: 'Moe', sites: 'all' }]);
    expect([done.length, left]).toEqual([1, []]);
    const [file] = changed;
    expect(file?.content).toContain('aliases: # hers');
    expect(file?.content).toContain('{ text: Moe, when: search, why: a common name }');
    const compiled = await compilePack(source.map((one) => (one.path === file?.path ? file : one)));
    expect(compiled.type).toBe('compiled');
  });

  it('leaves alone, and says so, what it cannot do', () => {
    const { changed, left } = applyPatch(sampleSource(), [
      { topic: 'nobody', name: 'X', sites: 'all' },
      { topic: 'ada-moe', name: 'Moe', sites: ['a.example'] },
      { topic: 'ada-moe', name: 'Ada', sites: 'all' },
    ]);
    expect(changed).toEqual([]);
    expect(left).toHaveLength(3);
    expect(left[1]).toContain('a.example');
  });

  it.each([
    ['{', /no JSON/],
    ['{"kind":"other"}', /"kind": "backgrounder-patch"/],
    ['{"kind":"backgrounder-patch","corrections":[{"topic":1}]}', /corrections\[0\]/],
  ])('that is none is refused: %s', (text, reason) => {
    expect(() => parsePatch(text)).toThrow(reason);
  });
});
