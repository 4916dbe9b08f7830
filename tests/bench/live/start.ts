/** What starting costs: the script in a page, the background from cold, a page that is switched off, one with no mention. */
import { pause } from '../../../cli/browsers/session.ts';
import { median } from '../statistics.ts';
import { type Background, openBackground } from './background.ts';
import { atMost, exactly, type Figure, ms, noneOf, type Section, told } from './figure.ts';
import { isStart, type OwnTask, ownTasks } from './own-work.ts';
import { watchOwnWorld } from './own-world.ts';
import type { Stage } from './stage.ts';
import { record, within } from './trace.ts';

const ROUNDS = 9;

/** @param paths of a page with mentions, and of one without any */
export async function start(stage: Stage, origin: string, paths: { some: string; none: string }): Promise<Section> {
  const background = await openBackground(stage);
  const figures = [
    ...(await scriptStart(stage, origin + paths.some)),
    ...(await coldBackground(stage, background, origin + paths.some)),
    ...(await switchedOff(stage, background, origin + paths.some)),
    ...(await withoutMention(stage, background, origin + paths.none)),
  ];
  return {
    title: 'Start',
    how: `Medians of ${ROUNDS} loads or starts. Evaluating: compiling and running content.js, processor time from the browser's tracing; "again" in a renderer that has run it before. Background: the worker is stopped, then a page asks for the lexicon; the clock runs from the question to the answer in the page, starting the worker included. Messages are counted in the background.`,
    figures,
  };
}

async function scriptStart(stage: Stage, url: string): Promise<Figure[]> {
  const first: number[] = [];
  const again: number[] = [];
  const compiling: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const tab = await stage.newTab();
    for (const list of [first, again]) {
      const { slices } = await record(
        stage,
        tab,
        async () => {
          await tab.goto(url);
          await pause(300);
        },
        isStart,
      );
      const script = slices.find(isStart);
      if (!script) throw new Error('the script did not start');
      list.push(script.cpu / 1000);
      const compiled = within(slices, script).find(({ name }) => name === 'v8.compile');
      if (list === first) compiling.push((compiled?.cpu ?? 0) / 1000);
    }
    await tab.close();
  }
  return [
    atMost('content script evaluated in a fresh tab', median(first), 10, ms),
    told('of that, compiling', ms(median(compiling))),
    told('evaluated again in the same tab', ms(median(again))),
  ];
}

async function coldBackground(stage: Stage, background: Background, url: string): Promise<Figure[]> {
  const tab = await stage.newTab();
  const world = await watchOwnWorld(await stage.devtools(tab));
  await tab.goto(url);
  await pause(1500);
  const own = await world();
  const ask = () =>
    own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
      };
      const began = performance.now();
      await chrome.runtime.sendMessage({ to: 'background', name: 'getLexicon', request: [] });
      return performance.now() - began;
    }, null);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await background.stop();
    cold.push(await ask());
    await pause(200);
    warm.push(await ask());
  }
  await tab.close();
  return [
    atMost('background from cold to the lexicon’s answer', median(cold), 60, ms),
    told('the fastest of them', ms(Math.min(...cold))),
    told('the same from a background that runs', ms(median(warm))),
  ];
}

async function switchedOff(stage: Stage, background: Background, url: string): Promise<Figure[]> {
  await background.set({ sitesOff: [new URL(url).hostname] });
  const seen = await visit(stage, background, url);
  await background.set({});
  const calls = seen.calls.filter((name) => name !== 'reportPage');
  return [
    noneOf('switched off: questions to the background beside telling the toolbar', calls),
    exactly('switched off: requests of the tab beside its document', seen.requests - 1, 0),
    told('switched off: our scripts after the start, processor time', ms(seen.cpu)),
  ];
}

async function withoutMention(stage: Stage, background: Background, url: string): Promise<Figure[]> {
  const seen = await visit(stage, background, url);
  const calls = seen.calls.filter((name) => !['reportPage', 'getLexicon'].includes(name));
  return [
    noneOf('no mention: questions beside the lexicon and telling the toolbar', calls),
    exactly('no mention: layouts that we asked for', seen.layouts, 0),
    told('no mention: our scripts after the start, processor time', ms(seen.cpu)),
  ];
}

async function visit(stage: Stage, background: Background, url: string) {
  const tab = await stage.newTab();
  let requests = 0;
  tab.on('request', () => requests++);
  let tasks: OwnTask[] = [];
  const calls = await background.callsDuring(async () => {
    const trace = await record(
      stage,
      tab,
      async () => {
        await tab.goto(url);
        await pause(1500);
      },
      isStart,
    );
    tasks = ownTasks(trace);
  });
  await tab.close();
  const sum = (of: (task: OwnTask) => number) => tasks.reduce((total, task) => total + of(task), 0);
  return { calls, requests, cpu: sum(({ cpu }) => cpu) / 1000, layouts: sum(({ layouts }) => layouts) };
}
