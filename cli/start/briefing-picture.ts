import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hoverMark, waitForMarks } from '../browsers/marks.ts';
import { pause, type Session, waitFor, waitForWelcome } from '../browsers/session.ts';
import { SAMPLE_MARK } from './sample.ts';

/**
 * Opens the article, rests the pointer on a mark, waits for the briefing and takes a picture of it.
 * @throws {Error} saying what did not come about.
 */
export async function takeBriefingPicture(session: Session, address: string, file: string): Promise<void> {
  await waitForWelcome(session);
  const tab = await session.open(address);
  await tab.bringToFront();
  await waitForMarks(tab);
  await hoverMark(tab, SAMPLE_MARK);
  await waitFor('the briefing', () =>
    tab.inClosedRoot((root) => root.querySelector('blockquote, q, [data-quote]') !== null, null),
  );
  // The card comes in over 140 ms.
  await pause(400);
  await mkdir(dirname(file), { recursive: true });
  await tab.picture(file);
}
