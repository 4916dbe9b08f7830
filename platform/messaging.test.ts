import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

let fake = createFakeBrowser();
vi.mock('./browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
const { answerPageCalls, askPage, isOrphaned, OrphanedError, UnreachableError } = await import('./messaging.ts');

const page = {
  state: 'on',
  topics: 1,
  host: 'a.example',
  mentions: 2,
  marked: 1,
  showingAll: false,
  counts: [],
} as const;
const handlers = {
  getPage: () => page,
  showAll: async ({ on }: { on: boolean }) => ({ ...page, showingAll: on }),
  goToTopic: () => {
    throw new Error('no such topic on this page');
  },
};

describe('messages', () => {
  let controller: AbortController;
  beforeEach(() => {
    fake = createFakeBrowser();
    controller = new AbortController();
    answerPageCalls(handlers, controller.signal);
  });

  it('carry the request there and the answer back', async () => {
    expect(await askPage(1, 'getPage')).toEqual(page);
    expect(await askPage(1, 'showAll', { on: true })).toMatchObject({ showingAll: true });
  });

  it('carry a failure back as an error with its words', async () => {
    await expect(askPage(1, 'goToTopic', { topic: 'x' as never })).rejects.toThrow('no such topic on this page');
  });

  it('are not answered once the signal says stop', async () => {
    controller.abort();
    await expect(askPage(1, 'getPage')).rejects.toBeInstanceOf(UnreachableError);
  });

  it('tell an updated extension from one that does not answer', async () => {
    fake.api.runtime.id = undefined;
    expect(isOrphaned()).toBe(true);
    await expect(askPage(1, 'getPage')).rejects.toBeInstanceOf(OrphanedError);
  });

  it.each([
    ['another extension', { to: 'page', name: 'getPage', request: [] }, { id: 'other' }],
    ['an unknown call', { to: 'page', name: 'toString', request: [] }, { id: 'backgrounder' }],
    ['a call to somebody else', { to: 'background', name: 'getPage', request: [] }, { id: 'backgrounder' }],
    ['rubbish', null, { id: 'backgrounder' }],
  ])('are not answered when they come from or are %s', async (_what, message, sender) => {
    await expect(fake.deliver(message, sender)).rejects.toThrow('Receiving end does not exist');
  });
});
