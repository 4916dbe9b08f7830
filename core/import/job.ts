/**
 * Adding files, as a state machine: what waits, what is read, what came of it. Pure; whoever runs it keeps the state in
 * storage after each step, so that a closed tab or a killed worker goes on where it stopped.
 */

/** What came of one file. */
export type ItemState =
  | { readonly type: 'waiting' }
  | { readonly type: 'reading' }
  /** `untitled`: documents without a title of their own. `notes`: what a reader should know. */
  | {
      readonly type: 'read';
      readonly documents: number;
      readonly paragraphs: number;
      readonly untitled: number;
      readonly known: number;
      readonly notes: readonly string[];
    }
  /** An archive: its files are items of their own. */
  | { readonly type: 'opened'; readonly files: number }
  | { readonly type: 'failed'; readonly reason: string };

export interface JobItem {
  readonly id: number;
  /** Path as dropped, as in `articles/one.txt`; files of an archive follow its name, as in `all.zip/one.txt`. */
  readonly name: string;
  readonly state: ItemState;
  /** How often it was begun: a file that stops its reader again and again is given up. */
  readonly begun: number;
}

export type JobPhase = 'idle' | 'running' | 'paused' | 'cancelled' | 'done';

export interface Job {
  readonly phase: JobPhase;
  /** In the order in which they are read. */
  readonly items: readonly JobItem[];
}

export type JobEvent =
  /** More files; `after`: behind the archive that they come from, which is thereby opened. */
  | {
      readonly type: 'add';
      readonly items: readonly { readonly id: number; readonly name: string }[];
      readonly after?: number;
    }
  | { readonly type: 'begin'; readonly id: number }
  | { readonly type: 'finish'; readonly id: number; readonly state: Extract<ItemState, { type: 'read' | 'failed' }> }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'cancel' }
  /** Whoever ran the job is gone; what was being read is read again. */
  | { readonly type: 'interrupted' }
  /** The reader has seen the result. */
  | { readonly type: 'dismiss' };

export const NO_JOB: Job = { phase: 'idle', items: [] };

/** A file is begun at most this often: the second time may be the reader closing the tab, the third is the file. */
const ATTEMPTS = 3;
const GIVEN_UP = 'reading it broke off three times; it may be damaged or too large for this machine';

/** The state after an event. An event that makes no sense in a state leaves it as it is. */
export function reduceJob(job: Job, event: JobEvent): Job {
  switch (event.type) {
    case 'add':
      return add(job, event);
    case 'begin':
      if (job.phase !== 'running') return job;
      return change(job, event.id, (item) =>
        item.state.type === 'waiting' ? { ...item, state: { type: 'reading' }, begun: item.begun + 1 } : item,
      );
    case 'finish':
      return settle(change(job, event.id, (item) => (isOpen(item) ? { ...item, state: event.state } : item)));
    case 'pause':
      return job.phase === 'running' ? { ...job, phase: 'paused' } : job;
    case 'resume':
      return job.phase === 'paused' ? settle({ ...job, phase: 'running' }) : job;
    case 'cancel':
      return isUnderWay(job) ? { phase: 'cancelled', items: job.items.filter((item) => !isOpen(item)) } : job;
    case 'interrupted':
      return settle({ ...job, items: job.items.map(putBack) });
    case 'dismiss':
      return isUnderWay(job) ? job : NO_JOB;
  }
}

/** Whether files are still waited for: running or paused. */
export const isUnderWay = (job: Job): boolean => job.phase === 'running' || job.phase === 'paused';

/** The file to read next; null while nothing is to be done. */
export function nextItem(job: Job): JobItem | null {
  if (job.phase !== 'running') return null;
  return job.items.find(({ state }) => state.type === 'waiting') ?? null;
}

const isOpen = ({ state }: JobItem): boolean => state.type === 'waiting' || state.type === 'reading';

function add(job: Job, { items, after }: Extract<JobEvent, { type: 'add' }>): Job {
  const added = items.map(({ id, name }): JobItem => ({ id, name, state: { type: 'waiting' }, begun: 0 }));
  if (after !== undefined) {
    const at = job.items.findIndex(({ id }) => id === after);
    if (at < 0 || !isUnderWay(job)) return job;
    const opened = change(job, after, (item) => ({ ...item, state: { type: 'opened', files: items.length } }));
    return settle({ ...opened, items: [...opened.items.slice(0, at + 1), ...added, ...opened.items.slice(at + 1)] });
  }
  if (added.length === 0) return job;
  if (isUnderWay(job)) return { ...job, items: [...job.items, ...added] };
  return { phase: 'running', items: added };
}

function putBack(item: JobItem): JobItem {
  if (item.state.type !== 'reading') return item;
  const state: ItemState = item.begun >= ATTEMPTS ? { type: 'failed', reason: GIVEN_UP } : { type: 'waiting' };
  return { ...item, state };
}

function change(job: Job, id: number, turn: (item: JobItem) => JobItem): Job {
  return { ...job, items: job.items.map((item) => (item.id === id ? turn(item) : item)) };
}

/** Done when nothing is open any more. */
function settle(job: Job): Job {
  return job.phase === 'running' && !job.items.some(isOpen) ? { ...job, phase: 'done' } : job;
}

export interface JobProgress {
  /** Files, archives not counted. */
  readonly files: number;
  readonly read: number;
  readonly failed: number;
  readonly documents: number;
  /** 0 to 1. */
  readonly share: number;
}

/** How far the job is. */
export function progressOf(job: Job): JobProgress {
  const files = job.items.filter(({ state }) => state.type !== 'opened');
  const read = files.flatMap(({ state }) => (state.type === 'read' ? [state] : []));
  const failed = files.filter(({ state }) => state.type === 'failed').length;
  const documents = read.reduce((sum, state) => sum + state.documents, 0);
  const share = files.length === 0 ? 1 : (read.length + failed) / files.length;
  return { files: files.length, read: read.length, failed, documents, share };
}
