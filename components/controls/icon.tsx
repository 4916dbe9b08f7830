/** Small line drawings, 16 px with a 1.5 px stroke, in the ink of the text around them. */
const DRAWINGS = {
  search: ['M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0z', 'M10.3 10.3l3.2 3.2'],
  close: ['M4 4l8 8', 'M12 4l-8 8'],
  check: ['M3 8.5l3.2 3.2L13 4.8'],
  back: ['M9.8 3.5L5.3 8l4.5 4.5'],
  forward: ['M6.2 3.5L10.7 8l-4.5 4.5'],
  pin: ['M6 2.5h4', 'M6.5 2.5v4L4.5 9h7l-2-2.5v-4', 'M8 9v4.5'],
  copy: [
    'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5z',
    'M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5',
  ],
  keep: ['M4 2.5h8v11L8 10.5l-4 3z'],
  grip: ['M6 4v.1', 'M6 8v.1', 'M6 12v.1', 'M10 4v.1', 'M10 8v.1', 'M10 12v.1'],
  topics: ['M2.5 4h7', 'M2.5 8h11', 'M2.5 12h5'],
  globe: [
    'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z',
    'M2.5 8h11',
    'M8 2.5c2 1.7 2.6 3.5 2.6 5.5S10 11.8 8 13.5C6 11.8 5.4 10 5.4 8S6 4.2 8 2.5z',
  ],
  letters: ['M3 12.5L7 3l4 9.5', 'M4.5 9.5h5', 'M13 8v4.5'],
  hand: [
    'M5 7.5V3.8a1.1 1.1 0 0 1 2.2 0V7m0-.7V2.9a1.1 1.1 0 0 1 2.2 0V7m0-2.7a1.1 1.1 0 0 1 2.2 0v5.2a4.2 4.2 0 0 1-4.2 4.2c-1.7 0-2.7-.7-3.6-2.3L2.5 8.7c.8-.8 1.7-.5 2.5.5',
  ],
  book: ['M8 4.2C6.5 3.2 4.7 3 2.5 3v9c2.2 0 4 .2 5.5 1.2 1.5-1 3.3-1.2 5.5-1.2V3C11.3 3 9.5 3.2 8 4.2z', 'M8 4.2v9'],
  box: ['M2.5 5.5h11v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z', 'M1.8 2.5h12.4v3H1.8z', 'M6.5 8.5h3'],
  info: ['M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z', 'M8 7.5V11', 'M8 5.2v.1'],
  sliders: [
    'M2 4.8h6.5',
    'M12.1 4.8H14',
    'M12.1 4.8a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
    'M2 11.2h1.9',
    'M7.5 11.2H14',
    'M7.5 11.2a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0z',
  ],
  mouse: ['M8 2a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-7 0v-5A3.5 3.5 0 0 1 8 2z', 'M8 4.5v2'],
  keyboard: [
    'M3.3 4h9.4a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H3.3a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 3.3 4z',
    'M4.5 6.7h.1',
    'M7 6.7h.1',
    'M9.5 6.7h.1',
    'M11.8 6.7h.1',
    'M5 9.5h6',
  ],
  lock: [
    'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7z',
    'M5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  ],
  warning: ['M8 2.5l6 10.8H2z', 'M8 6.5v3', 'M8 11.4v.1'],
  up: ['M8 13V3.5', 'M4.5 7L8 3.5 11.5 7'],
  down: ['M8 3v9.5', 'M4.5 9L8 12.5 11.5 9'],
  enter: ['M13 4v3.5a1.5 1.5 0 0 1-1.5 1.5H3.5', 'M6.5 6l-3 3 3 3'],
  save: ['M8 2.5v7.5', 'M4.8 7L8 10.2 11.2 7', 'M2.5 13.5h11'],
  open: ['M8 10.5V3', 'M4.8 6L8 2.8 11.2 6', 'M2.5 13.5h11'],
  reload: ['M13 8a5 5 0 1 1-1.6-3.7', 'M13 2.5v3h-3'],
  'chevron-up': ['M4 10l4-4 4 4'],
  'chevron-down': ['M4 6l4 4 4-4'],
  trash: ['M3 4.5h10', 'M6 4.5v-2h4v2', 'M4.2 4.5l.6 9h6.4l.6-9'],
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing without a name of its own: what it means is said by the text or label beside it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {DRAWINGS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
