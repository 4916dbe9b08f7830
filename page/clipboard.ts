/** Copying from a page, also where it is not served securely and has no clipboard of its own. */
import type { Clip } from '../core/citations/clip.ts';

/** Puts a text on the clipboard, with its form where it has one. False: the browser refused. */
export async function copyClip(document: Document, clip: Clip): Promise<boolean> {
  try {
    await write(clip);
    return true;
  } catch {
    return copyByCommand(document, clip); // no clipboard on http pages, or the page's policy forbids it
  }
}

function write({ text, html }: Clip): Promise<void> {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return navigator.clipboard.write([new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) })]);
}

/** The old way, without a field in the page: the browser asks what to copy, and is told. */
function copyByCommand(document: Document, clip: Clip): boolean {
  let told = false;
  const tell = (event: ClipboardEvent) => {
    if (event.clipboardData) {
      fillTransfer(event.clipboardData, clip);
      told = true;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', tell, { capture: true });
  try {
    return document.execCommand('copy') && told;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', tell, { capture: true });
  }
}

function fillTransfer(transfer: DataTransfer, { text, html }: Clip): void {
  transfer.setData('text/plain', text);
  if (html !== null) transfer.setData('text/html', html);
}
