/** Small PDF files for tests: text at places, as programs write it. */

interface TextAt {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Letters' size in points; 11 where it is left out. */
  readonly size?: number;
}

interface PdfParts {
  readonly pages: readonly (readonly TextAt[])[];
  readonly info?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF 1.4 file with the standard font Helvetica; characters of Latin-1 only. */
export function pdfForTests({ pages, info = {} }: PdfParts): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids: number[] = [];
  const parent = 2 + pages.length * 2;
  for (const texts of pages) {
    const stream = texts
      .map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
      .join('\n');
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    kids.push(
      add(
        `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      ),
    );
  }
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${parent} 0 R >>`);
  const about = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${about} 0 R >>\nstartxref\n${table}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Lines one below the other from the top of a page. @param step distance in points */
export function linesAt(lines: readonly string[], top = 780, step = 14, x = 72): TextAt[] {
  return lines.map((text, index) => ({ text, x, y: top - index * step }));
}
