import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_CSS } from '../components/card/card-css.ts';
import { renderCard } from '../components/card/render-card.tsx';
import { createCardKit, offerCardKit } from '../page/card-kit.ts';
import { translate } from '../platform/i18n.ts';

/** The card's script: put beside a page's script when its reader first rests on a mark. */
export default defineUnlistedScript(() => {
  offerCardKit(createCardKit(CARD_CSS, (container, view, actions) => renderCard(container, view, actions, translate)));
});
