import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findSameQuotes } from '../core/same-quote/find.ts';
import { offerQuoteKit } from '../page/quote-kit.ts';

/** Put beside a page's script when the page quotes something: finds quotations that the library has. */
export default defineUnlistedScript(() => offerQuoteKit(findSameQuotes));
