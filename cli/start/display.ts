/** Whether a person can see a window on this machine, and if not, why. */
export type Display = { readonly type: 'yes' } | { readonly type: 'no'; readonly why: string };

export function lookForDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Display {
  if (args.includes('--headless')) return { type: 'no', why: '--headless was asked for' };
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { type: 'yes' };
  return { type: 'no', why: 'this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)' };
}
