/** Sites on which nothing is marked: what people type becomes a host, and a host covers its subdomains. */
import type { Settings } from './settings/types.ts';

export type SiteRule =
  | { readonly type: 'site'; readonly host: string }
  /** `pattern`: wildcards other than a leading `*.`. `no-site`: pages of the browser or files, which have no host. */
  | { readonly type: 'refused'; readonly reason: 'empty' | 'not-a-host' | 'pattern' | 'no-site' };

/** Longest host name and label (RFC 1035, 2.3.4). */
const LONGEST_HOST = 253;
const LABEL = /^(?=.{1,63}$)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const ADDRESS_V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const SITELESS =
  /^(?:about|chrome|edge|brave|opera|vivaldi|moz-extension|chrome-extension|file|data|blob|javascript|view-source):/i;

/**
 * Makes a host of what a person types or pastes: an address, `host`, `host:port`, `*.host`, a name with letters of any
 * script, with a trailing dot or a leading `www.`. The host is lower case and ASCII, without port.
 */
export function parseSite(typed: string): SiteRule {
  const text = typed.trim();
  if (text === '') return { type: 'refused', reason: 'empty' };
  if (SITELESS.test(text)) return { type: 'refused', reason: 'no-site' };
  const bare = text.replace(/^(?:\*:\/\/)?(?:\*?\.)?/, '');
  if (bare.includes('*')) return { type: 'refused', reason: 'pattern' };
  const host = readHost(bare);
  return host === null ? { type: 'refused', reason: 'not-a-host' } : { type: 'site', host: siteOf(host) };
}

function readHost(text: string): string | null {
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const url = URL.parse(hasScheme ? text.replace(/^[^:]+/, 'http') : `http://${text}`);
  // Somebody's e-mail address is no site.
  if (!url || (!hasScheme && url.username !== '') || /\s/u.test(text)) return null;
  const host = plainHost(url.host);
  if (host.startsWith('[')) return host;
  // The URL standard reads "123" as the address 0.0.0.123, which nobody means.
  if (ADDRESS_V4.test(host)) return text.includes(host) ? host : null;
  return host.length <= LONGEST_HOST && host.split('.').every((label) => LABEL.test(label)) ? host : null;
}

/** The site a host belongs to: `www.` is no site of its own. */
function siteOf(host: string): string {
  const rest = host.replace(/^www\./, '');
  return rest.includes('.') ? rest : host;
}

/** Lower case, without port and trailing dot. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.+$/, '');
}

/** The rules of `sitesOff` that cover `host` (which may have a port). */
export function rulesCovering(sitesOff: readonly string[], host: string): string[] {
  const plain = plainHost(host);
  return sitesOff.filter((rule) => covers(rule, plain));
}

/** Whether nothing is marked on `host` (as `location.host` has it). */
export function isSiteOff(sitesOff: readonly string[], host: string): boolean {
  const plain = plainHost(host);
  return sitesOff.some((rule) => covers(rule, plain));
}

function covers(rule: string, host: string): boolean {
  if (rule === '' || host === '') return false;
  return host === rule || (host.endsWith(`.${rule}`) && !ADDRESS_V4.test(host));
}

/**
 * Settings with a site switched. Off: the site is listed and rules it covers are dropped. On: every rule that covers it
 * goes, which also switches on what else such a rule covered. A host that makes no sense changes nothing.
 */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  if (on) {
    const plain = plainHost(host);
    return { ...settings, sitesOff: settings.sitesOff.filter((rule) => !covers(rule, plain)) };
  }
  const site = parseSite(host);
  if (site.type === 'refused' || isSiteOff(settings.sitesOff, site.host)) return settings;
  const others = settings.sitesOff.filter((rule) => !covers(site.host, rule));
  return { ...settings, sitesOff: [...others, site.host].sort() };
}
