/** A page that adds and removes nodes all the time, as a ticker does: its size stays the same. */
import type { ServedPage } from '../../../cli/start/serve.ts';

const KEPT = 400;

/** @param perSecond nodes added, and as many removed; paragraphs with a text each. Every tenth names somebody. */
export function churnPage(perSecond: number): ServedPage {
  const tenth = perSecond / 10;
  return {
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ticker</title>
<h1>Ticker</h1><main></main>
<script>
  const main = document.querySelector('main');
  const names = ['Jens Stoltenberg', 'NATO', 'Finland', 'Article 5', 'Vladimir Putin', 'the European Union'];
  let count = 0;
  function add() {
    const line = document.createElement('p');
    const who = count % 10 === 0 ? names[count / 10 % names.length] : 'Somebody';
    line.textContent = who + ' told the reporters in item ' + count++ + ' what everybody had known for a week.';
    main.prepend(line);
  }
  for (let at = 0; at < ${KEPT}; at++) add();
  setInterval(() => {
    for (let at = 0; at < ${tenth}; at++) {
      add();
      main.lastElementChild.remove();
    }
  }, 100);
</script></html>`,
  };
}
