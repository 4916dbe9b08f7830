/** Heap of a tab or a worker after everything that nobody holds has been thrown away. */
import type { CDPSession } from '@playwright/test';

export interface Heap {
  /** Bytes that scripts hold: of the page and of ours, which share one heap. */
  readonly script: number;
  /** Bytes of typed arrays and strings that lie outside of it. */
  readonly backing: number;
  /** Bytes of the browser's own objects behind the scripts': nodes, ranges. */
  readonly browser: number;
}

/** Collected twice: what a finaliser lets go is only gone the second time. */
export async function heapOf(devtools: CDPSession): Promise<Heap> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  return { script: usedSize, backing: backingStorageSize, browser: embedderHeapUsedSize };
}

export const wholeOf = ({ script, backing, browser }: Heap): number => script + backing + browser;
