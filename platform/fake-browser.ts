/** A browser API in memory for unit tests: messages and storage behave as in a browser, structured data is copied. */
type Listener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

export function createFakeBrowser() {
  const listeners = new Set<Listener>();
  const watchers = new Set<(changes: Record<string, { newValue: unknown }>, area: string) => void>();
  const stored = new Map<string, unknown>();
  const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
  const deliver = (message: unknown, sender: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const answered = [...listeners].map((listener) =>
        listener(copy(message), sender, (reply) => resolve(copy(reply))),
      );
      if (!answered.includes(true)) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  return {
    stored,
    deliver,
    api: {
      runtime: {
        id: 'backgrounder' as string | undefined,
        sendMessage: (message: unknown) => deliver(message, { id: 'backgrounder', tab: { id: 7, index: 2 } }),
        onMessage: {
          addListener: (one: Listener) => listeners.add(one),
          removeListener: (one: Listener) => listeners.delete(one),
        },
      },
      tabs: { sendMessage: (_tab: number, message: unknown) => deliver(message, { id: 'backgrounder' }) },
      storage: {
        local: {
          get: async (key: string) => ({ [key]: copy(stored.get(key)) }),
          set: async (items: Record<string, unknown>) => {
            for (const [key, value] of Object.entries(items)) {
              stored.set(key, copy(value));
              for (const watcher of watchers) watcher({ [key]: { newValue: copy(value) } }, 'local');
            }
          },
        },
        onChanged: {
          addListener: (one: (changes: Record<string, { newValue: unknown }>, area: string) => void) =>
            watchers.add(one),
          removeListener: (one: (changes: Record<string, { newValue: unknown }>, area: string) => void) =>
            watchers.delete(one),
        },
      },
    },
  };
}
