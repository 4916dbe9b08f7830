/** Copying from a page, also where it is not served securely and has no clipboard of its own. */

/** Puts text on the clipboard. False: the browser refused. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text); // no clipboard on http pages, or the page's policy forbids it
  }
}

/** The old way, without a field in the page: the browser asks what to copy, and is told. */
function copyByCommand(document: Document, text: string): boolean {
  let told = false;
  const tell = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    told = event.clipboardData !== null;
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
