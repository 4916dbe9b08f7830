// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { hostForTests } from '../host-for-tests.ts';

const SENTENCE =
  'The harbour authority said on Wednesday, after a long meeting, that the new quay would be opened in spring. ';
const ARTICLE = Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index + 1}. ${SENTENCE.repeat(2)}</p>`).join(
  '',
);
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-gb"><head>${head}</head><body>${body}</body></html>`;
const NAVIGATION = '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav>';

describe('an article', () => {
  it('is found on a page, without navigation, scripts and hidden text', async () => {
    const { paragraphs } = await hostForTests.readHtml(
      page(
        '',
        `${NAVIGATION}<article><h1>Harbour opens</h1>${ARTICLE}<script>alert(1)</script><p hidden>Secret</p></article><footer>Imprint</footer>`,
      ),
      'article',
      null,
    );
    expect(paragraphs.filter((text) => text.startsWith('Paragraph'))).toHaveLength(6);
    expect(paragraphs.join(' ')).not.toMatch(/Home|alert|Secret|Imprint/);
  });

  it('leaves out the line that names the author and nothing else', async () => {
    const byline = async (line: string) =>
      (
        await hostForTests.readHtml(
          page(
            '<meta name="author" content="Ana Silva and Jonas Weber">',
            `<article><h1>Harbour opens</h1><p>${line}</p>${ARTICLE}<p>Ana Silva and Jonas Weber</p></article>`,
          ),
          'article',
          null,
        )
      ).paragraphs;
    for (const line of ['Ana Silva and Jonas Weber', 'By Ana Silva, Jonas Weber', 'BY ANA SILVA AND JONAS WEBER']) {
      expect((await byline(line)).slice(0, -1).join(' ')).not.toMatch(/silva/i);
    }
    expect(await byline('Ana Silva and Jonas Weber report from the port')).toContain(
      'Ana Silva and Jonas Weber report from the port',
    );
    expect((await byline('-')).at(-1)).toBe('Ana Silva and Jonas Weber');
  });

  it('says what the page proves: JSON-LD before the head, the head before the page', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebPage' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour opens',
          author: [{ name: 'Ana Silva' }, { name: 'https://example.org/x' }],
          publisher: { name: 'The Port' },
          datePublished: '2022-03-16T22:00:00+01:00',
          inLanguage: 'en',
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="Other"><link rel="canonical" href="/harbour?a=1#x"><title>T</title>`;
    const read = await hostForTests.readHtml(
      page(head, ARTICLE),
      'article',
      'https://example.org/harbour?utm_source=x',
    );
    expect(read).toMatchObject({
      title: { value: 'Harbour opens', basis: 'proven' },
      author: { value: 'Ana Silva' },
      site: { value: 'The Port' },
      date: { value: '2022-03-16', basis: 'proven' },
      address: { value: 'https://example.org/harbour?a=1' },
      language: { value: 'en-GB' },
    });
  });

  it('takes what the page shows where its head says nothing, and calls that inferred', async () => {
    const read = await hostForTests.readHtml(
      page('', `<h1>Harbour</h1><time datetime="2022-03-16">16 March</time>${ARTICLE}`),
      'article',
      'https://www.example.org/a',
    );
    expect(read.title).toMatchObject({ value: 'Harbour', basis: 'proven' });
    expect(read.date).toMatchObject({ value: '2022-03-16', basis: 'inferred' });
    expect(read.site).toMatchObject({ value: 'example.org', basis: 'inferred' });
    expect(read.author).toBeNull();
  });

  it('believes no address of another site or another scheme', async () => {
    const from = 'https://example.org/a';
    const canonical = (href: string) =>
      hostForTests.readHtml(page(`<link rel="canonical" href="${href}">`, ARTICLE), 'article', from);
    expect((await canonical('https://evil.example/b')).address?.value).toBe(from);
    expect((await canonical('javascript:alert(1)')).address?.value).toBe(from);
  });

  it('is all that can be read where there is no article', async () => {
    const { paragraphs } = await hostForTests.readHtml(
      page('', '<div>One<br><br>Two<br>lines<table><tr><td>a</td><td>b</td></tr></table></div>'),
      'article',
      null,
    );
    expect(paragraphs).toEqual(['One', 'Two lines', 'a b']);
  });
});

describe('XML', () => {
  it('is read as plain data', async () => {
    const root = await hostForTests.parseXml('<a xmlns="urn:x"><b n="1">t &lt;u></b></a>');
    expect(root).toEqual({
      name: 'a',
      namespace: 'urn:x',
      attributes: expect.anything(),
      children: [{ name: 'b', namespace: 'urn:x', attributes: { n: '1' }, children: ['t <u>'] }],
    });
  });
  it.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'entities of its own'],
    [`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, 'more than 300 levels'],
  ])('%.30s is refused', (xml, reason) => expect(hostForTests.parseXml(xml)).rejects.toThrow(reason));
});
