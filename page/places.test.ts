// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { createDirtCollector } from './dirt.ts';
import { placesToRead } from './places.ts';
import { createSorter } from './skip.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

const one = (selector: string) => document.querySelector(selector) as Element;

function placesOf(...changed: Node[]) {
  const places = placesToRead(changed, document.documentElement, new Set(), createSorter());
  return places?.elements.map((element) => element.id || element.localName) ?? null;
}

describe('placesToRead', () => {
  it('reads the block around changed text', () => {
    document.body.innerHTML = '<div id="d"><p id="p">a <b>b</b></p></div>';
    expect(placesOf(one('b').firstChild as Node)).toEqual(['p']);
  });

  it('reads an added block by itself, not the page around it', () => {
    document.body.innerHTML = '<div id="feed"><article id="new"><p>text</p></article></div>';
    expect(placesOf(one('#new'))).toEqual(['new']);
  });

  it('reads nothing twice', () => {
    document.body.innerHTML = '<div id="d"><p id="p">a <b>b</b></p></div>';
    expect(placesOf(one('p').firstChild as Node, one('#d'), one('b'))).toEqual(['d']);
  });

  it('reads the line around a word that was hidden', () => {
    document.body.innerHTML = '<p id="p">a <span id="s" aria-hidden="true">b</span></p>';
    expect(placesOf(one('#s'))).toEqual(['p']);
  });

  it('reads nothing for scripts, styles and what has gone again', () => {
    document.body.innerHTML = '<p>a</p><style>b</style>';
    expect(placesOf(one('style'), document.createElement('p'))).toEqual([]);
  });

  it('gives up on many places at once', () => {
    document.body.innerHTML = '<p>a</p>'.repeat(100);
    expect(placesOf(...document.querySelectorAll('p'))).toBeNull();
  });
});

describe('what changed', () => {
  async function noted(change: () => void, ours: Node | null = null) {
    const dirt = createDirtCollector((node) => node === ours);
    const observer = new MutationObserver((records) => dirt.note(records));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    change();
    await new Promise((resolve) => setTimeout(resolve, 5));
    dirt.note(observer.takeRecords());
    observer.disconnect();
    return dirt;
  }

  it('holds on to nothing of a page that adds thousands of nodes while nobody looks', async () => {
    const dirt = await noted(() => {
      for (let turn = 0; turn < 1500; turn++) document.body.append(document.createElement('p'));
    });
    const { coarse, places, moved } = dirt.take();
    expect([coarse, places.size, moved.length]).toEqual([true, 0, 0]);
    expect(dirt.isClean()).toBe(true);
  });

  it('is not our own card', async () => {
    const card = document.createElement('backgrounder-card');
    const dirt = await noted(() => document.documentElement.append(card), card);
    expect(dirt.isClean()).toBe(true);
    card.remove();
  });

  it('knows what was only moved', async () => {
    document.body.innerHTML = '<p id="a">a</p><p id="b">b</p>';
    const dirt = await noted(() => document.body.append(one('#a')));
    expect(dirt.take().moved).toEqual([one('#a')]);
  });
});
