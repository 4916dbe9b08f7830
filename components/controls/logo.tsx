/** The sign of Backgrounder: a quotation in front, the page behind it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg class="logo" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path class="logo-page" d="M13 2h12a5 5 0 0 1 5 5v12a5 5 0 0 1-4 4.9V11a5 5 0 0 0-5-5H8.1A5 5 0 0 1 13 2z" />
      <rect class="logo-front" x="2" y="8" width="22" height="22" rx="5" />
      <path
        class="logo-marks"
        d="M6 25v-6a6 6 0 0 1 6-6v3a3 3 0 0 0-3 3h3v6zM14 25v-6a6 6 0 0 1 6-6v3a3 3 0 0 0-3 3h3v6z"
      />
    </svg>
  );
}
