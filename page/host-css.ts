/** Keeps the card's element out of the page's layout and the page's rules out of the card. */

/** `!important` inside a shadow root wins over whatever the page says of our element. */
export const HOST_CSS = `
:host {
  all: initial !important;
  display: contents !important;
  color-scheme: light dark !important;
}
:host([data-theme="light"]) { color-scheme: light !important; }
:host([data-theme="dark"]) { color-scheme: dark !important; }
.surface {
  position: fixed;
  inset: auto;
  inset-block-start: var(--top, 0);
  left: var(--left, 0);
  box-sizing: border-box;
  inline-size: max-content;
  max-inline-size: calc(100vw - 16px);
  block-size: max-content;
  max-block-size: none;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: visible;
  background: none;
  color: inherit;
  color-scheme: inherit;
  opacity: 0;
  translate: 0 var(--travel, 4px);
  transition: opacity 90ms linear, translate 90ms linear, overlay 90ms allow-discrete, display 90ms allow-discrete;
}
.surface[data-side="above"] { --travel: -4px; }
.surface:popover-open {
  opacity: 1;
  translate: 0 0;
  transition-duration: 140ms;
  transition-timing-function: cubic-bezier(.2, .7, .2, 1);
}
@starting-style {
  .surface:popover-open { opacity: 0; translate: 0 var(--travel, 4px); }
}
:host([data-sheet]) .surface {
  inset: auto 0 0;
  inline-size: auto;
  max-inline-size: none;
  --travel: 24px;
}
:host([data-sheet]) .surface::backdrop { background: light-dark(rgb(20 18 14 / .18), rgb(0 0 0 / .5)); }
.announcer {
  position: fixed;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (prefers-reduced-motion: reduce) {
  .surface { translate: none !important; transition: none !important; }
}
@media print {
  :host { display: none !important; }
}
`;
