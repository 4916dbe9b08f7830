import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

let fake = createFakeBrowser();
vi.mock('./browser.ts', () => ({
  get browser() {
    return fake.api;
  },
}));
const { answerPageCalls, askPage, isOrphaned, OrphanedError, UnreachableError } = await import('./messaging.ts');

const asked: unknown[] = [];
const handlers = {
  showAll: async (request: { on: boolean }) => {
    asked.push(request);
    return null;
  },
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
    expect(await askPage(1, 0, 'showAll', { on: true })).toBeNull();
    expect(asked).toEqual([{ on: true }]);
  });

  it('carry a failure back as an error with its words', async () => {
    await expect(askPage(1, 0, 'goToTopic', { topic: 'x' as never })).rejects.toThrow('no such topic on this page');
  });

  it('are not answered once the signal says stop', async () => {
    controller.abort();
    await expect(askPage(1, 0, 'goToTopic', { topic: 'x' as never })).rejects.toBeInstanceOf(UnreachableError);
  });

  it('tell an updated extension from one that does not answer', async () => {
    fake.api.runtime.id = undefined;
    expect(isOrphaned()).toBe(true);
    await expect(askPage(1, 0, 'goToTopic', { topic: 'x' as never })).rejects.toBeInstanceOf(OrphanedError);
  });

  it.each([
    ['another extension', { to: 'page', name: 'goToTopic', request: [] }, { id: 'other' }],
    ['an unknown call', { to: 'page', name: 'toString', request: [] }, { id: 'backgrounder' }],
    ['a call to somebody else', { to: 'background', name: 'goToTopic', request: [] }, { id: 'backgrounder' }],
    ['rubbish', null, { id: 'backgrounder' }],
  ])('are not answered when they come from or are %s', async (_what, message, sender) => {
    await expect(fake.deliver(message, sender)).rejects.toThrow('Receiving end does not exist');
  });
});
