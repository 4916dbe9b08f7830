import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takePage } from '../import/html/take-page.ts';
import { translate } from '../platform/i18n.ts';

/** Put beside a page when its reader adds it to the library: gives its article and what is selected on it. */
export default defineUnlistedScript(() =>
  takePage(document, document.getSelection(), translate('library_note_selection')),
);
