/**
 * Takes walks one after another. Starting a browser is most of what a short walk costs, so walks that ask for nothing
 * special share one: each finds no tabs, the settings of a new profile, and no requests noted.
 */
import type { Engine } from '../../cli/browsers/known-places.ts';
import { makeWorld, type Walk, type World, withWorld } from './world.ts';

export interface Worlds {
  take(walk: Walk): Promise<void>;
  close(): Promise<void>;
}

export function createWorlds(engine: Engine): Worlds {
  let shared: { readonly world: World; readonly cleaning: AsyncDisposableStack } | null = null;

  async function sharedWorld(): Promise<World> {
    if (shared) {
      await wipe(shared.world);
      return shared.world;
    }
    const cleaning = new AsyncDisposableStack();
    try {
      shared = { world: await makeWorld(engine, {}, cleaning), cleaning };
    } catch (error) {
      await cleaning.disposeAsync();
      throw error;
    }
    return shared.world;
  }

  async function close(): Promise<void> {
    const over = shared;
    shared = null;
    await over?.cleaning.disposeAsync();
  }

  return {
    async take(walk) {
      if (walk.alone || walk.damage || walk.theme || walk.twice)
        return withWorld(engine, walk, (world) => walk.run(world));
      try {
        await walk.run(await sharedWorld());
      } catch (error) {
        await close(); // whatever it left behind, the next walk starts anew
        throw error;
      }
    },
    close,
  };
}

/** Closes every tab but an empty one and forgets what was set and stored. */
async function wipe({ session, openOwn, forgetRequests }: World): Promise<void> {
  const before = await session.tabs();
  const own = await openOwn('options.html');
  await own.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome') as { storage: { local: { clear(): Promise<void> } } };
    // Opening one that is not there would make it, and an empty one.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'packs');
    await new Promise<void>((resolve, reject) => {
      if (!isThere) return resolve();
      const opening = indexedDB.open('packs');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const names = [...database.objectStoreNames];
        const clearing = names.length > 0 ? database.transaction(names, 'readwrite') : null;
        for (const name of names) clearing?.objectStore(name).clear();
        database.close();
        if (clearing) clearing.oncomplete = () => resolve();
        else resolve();
      };
    });
    await storage.local.clear();
  }, null);
  for (const tab of before) if (tab !== own) await tab.close();
  await own.goTo('about:blank');
  forgetRequests();
}
