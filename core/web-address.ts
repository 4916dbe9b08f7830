/** Addresses that may be shown as links or asked for: of the web, and nothing else. */

/** As browsers and servers bear it. */
const LONGEST = 2000;

/** Whether `text` is an address of http or https, without a user name or password in it. */
export function isWebAddress(text: string): boolean {
  if (text.length > LONGEST || !/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, href } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && !/^https?:\/\/[^/?#]*@/i.test(href);
}
