/** The card's style sheet, for the shadow root that it lives in. */
import base from '../base.css?inline';
import quotation from '../quotation/quotation.css?inline';
import card from './card.css?inline';

export const CARD_CSS = base + quotation + card;
