import { describe, expect, it } from 'vitest';
import { topicId } from './ids.ts';
import type { PageView } from './messages.ts';
import { sumViews } from './page-view.ts';

const view = (host: string, counts: Record<string, number>): PageView => ({
  state: 'on',
  host,
  topics: Object.keys(counts).length,
  mentions: Object.values(counts).reduce((a, b) => a + b, 0),
  marked: Object.keys(counts).length,
  showingAll: false,
  counts: Object.entries(counts).map(([id, count]) => ({ id: topicId(id), name: id, kind: 'other', count })),
});

describe('the page in a tab', () => {
  it('without frames is its own document', () => {
    const own = view('news.example', { nato: 2 });
    expect(sumViews([own])).toEqual(own);
  });

  it('has its topics in order, however the page found them', () => {
    const { counts } = sumViews([view('news.example', { poland: 1, élysée: 1, finland: 1, nato: 2 })]);
    expect(counts.map(({ id }) => id)).toEqual(['nato', 'élysée', 'finland', 'poland']);
  });

  it('counts a topic of several frames once, with all its mentions, most frequent first', () => {
    const sum = sumViews([
      view('news.example', { nato: 2, poland: 3 }),
      view('embed.example', { nato: 4, latvia: 1 }),
      view('empty.example', {}),
    ]);
    expect(sum).toMatchObject({ host: 'news.example', topics: 3, mentions: 10, marked: 4 });
    expect(sum.counts.map(({ id, count }) => [id, count])).toEqual([
      ['nato', 6],
      ['poland', 3],
      ['latvia', 1],
    ]);
  });
});
