import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay, type Job, type JobEvent, NO_JOB, nextItem, progressOf, reduceJob } from './job.ts';

const run = (...events: JobEvent[]): Job => events.reduce(reduceJob, NO_JOB);
const files = (...ids: number[]): JobEvent => ({ type: 'add', items: ids.map((id) => ({ id, name: `${id}.txt` })) });
const begin = (id: number): JobEvent => ({ type: 'begin', id });
const read = (id: number): JobEvent => ({
  type: 'finish',
  id,
  state: { type: 'read', documents: 1, paragraphs: 3, untitled: 0, known: 0, notes: [] },
});
const fail = (id: number): JobEvent => ({ type: 'finish', id, state: { type: 'failed', reason: 'no text in it' } });
const states = (job: Job) => job.items.map(({ state }) => state.type);

describe('adding files', () => {
  it('reads one after the other and is done after the last', () => {
    const job = run(files(1, 2), begin(1), read(1));
    expect(nextItem(job)?.id).toBe(2);
    const done = [begin(2), read(2)].reduce(reduceJob, job);
    expect(done.phase).toBe('done');
    expect(progressOf(done)).toEqual({ files: 2, read: 2, failed: 0, documents: 2, share: 1 });
  });

  it('goes on after a file that cannot be read, and keeps the reason', () => {
    const job = run(files(1, 2), begin(1), fail(1), begin(2), read(2));
    expect(job.phase).toBe('done');
    expect(job.items[0]?.state).toEqual({ type: 'failed', reason: 'no text in it' });
  });

  it('reads nothing new while it is paused, but takes what was under way', () => {
    const job = run(files(1, 2), begin(1), { type: 'pause' }, begin(2), read(1));
    expect(nextItem(job)).toBeNull();
    expect(states(job)).toEqual(['read', 'waiting']);
    expect(nextItem(reduceJob(job, { type: 'resume' }))?.id).toBe(2);
  });

  it('is done when it is resumed and nothing is left', () => {
    expect(run(files(1), begin(1), { type: 'pause' }, read(1), { type: 'resume' }).phase).toBe('done');
  });

  it('forgets what waits when it is cancelled, and keeps what was read', () => {
    const job = run(files(1, 2, 3), begin(1), read(1), begin(2), { type: 'cancel' }, read(2));
    expect(job.phase).toBe('cancelled');
    expect(job.items.map(({ id }) => id)).toEqual([1]);
  });

  it('puts the files of an archive behind it', () => {
    const job = run(files(1, 2), begin(1), { type: 'add', after: 1, items: [{ id: 3, name: '1.zip/a.txt' }] });
    expect(job.items.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(job.items[0]?.state).toEqual({ type: 'opened', files: 1 });
    expect(progressOf(job).files).toBe(2);
  });

  it('is done after an empty archive', () => {
    expect(run(files(1), begin(1), { type: 'add', after: 1, items: [] }).phase).toBe('done');
  });

  it('begins again what was cut off, and gives it up the third time', () => {
    let job = run(files(1));
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(nextItem(job)?.id).toBe(1);
      job = [begin(1), { type: 'interrupted' } as const].reduce(reduceJob, job);
    }
    expect(states(job)).toEqual(['failed']);
    expect(job.phase).toBe('done');
  });

  it('stays paused over an interruption', () => {
    expect(run(files(1), { type: 'pause' }, { type: 'interrupted' }).phase).toBe('paused');
  });

  it('takes more files while it runs, and starts anew after it is done', () => {
    expect(run(files(1), begin(1), files(2), read(1)).phase).toBe('running');
    expect(run(files(1), begin(1), read(1), files(2)).items.map(({ id }) => id)).toEqual([2]);
  });

  it('is dismissed only when nothing is open', () => {
    expect(run(files(1), { type: 'dismiss' }).items).toHaveLength(1);
    expect(run(files(1), begin(1), fail(1), { type: 'dismiss' })).toEqual(NO_JOB);
  });

  it('never loses a settled file, whatever happens', () => {
    const event = fc.oneof(
      fc.integer({ min: 1, max: 4 }).map((id) => begin(id)),
      fc.integer({ min: 1, max: 4 }).map((id) => read(id)),
      fc.integer({ min: 1, max: 4 }).map((id) => fail(id)),
      fc.constantFrom<JobEvent>({ type: 'pause' }, { type: 'resume' }, { type: 'interrupted' }, { type: 'cancel' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let job = run(files(1, 2, 3, 4));
        for (const next of events) {
          const after = reduceJob(job, next);
          for (const item of job.items) {
            if (item.state.type !== 'read' && item.state.type !== 'failed') continue;
            expect(after.items.find(({ id }) => id === item.id)?.state).toEqual(item.state);
          }
          const open = after.items.some(({ state }) => state.type === 'waiting' || state.type === 'reading');
          if (!isUnderWay(after)) expect(open).toBe(false);
          job = after;
        }
      }),
    );
  });
});
