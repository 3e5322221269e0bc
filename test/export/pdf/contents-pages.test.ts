import { expect, test } from 'vitest';
import { contentsPages } from '../../../packages/workshop/export/pdf/contents-pages.ts';
import { pdfDestinations } from '../../../packages/workshop/export/pdf/pdf-destinations.ts';

/** As Chromium writes it: a page tree of two levels, whose pages do not stand in the order of their numbers. */
const PDF = `%PDF-1.4
5 0 obj
<</Type /Page
/Parent 20 0 R>>
endobj
9 0 obj
<</Length 40>> stream
/Type /Catalog /Pages 1 0 R /foreword [5 0 R]
endstream
endobj
20 0 obj
<</Type /Pages
/Count 2
/Kids [7 0 R 3 0 R]
/Parent 22 0 R>>
endobj
21 0 obj
<</Type /Pages
/Count 3
/Kids [4 0 R 5 0 R 8 0 R]
/Parent 22 0 R>>
endobj
22 0 obj
<</Type /Pages
/Count 5
/Kids [20 0 R 21 0 R]>>
endobj
30 0 obj
<</foreword [3 0 R /XYZ 0 774.4 0]
/chapter:scope [4 0 R /XYZ 0 762.4 0]
/chapter:general#2F#25E5#25B9#25B4 [8 0 R /XYZ 0 10 0]>>
endobj
31 0 obj
<</Type /Catalog
/Pages 22 0 R
/Dests 30 0 R>>
endobj
`;
const bytes = (text: string) => new TextEncoder().encode(text);

test('destinations are read with their pages in reading order, ids as they are', () => {
  expect([...pdfDestinations(bytes(PDF))]).toEqual([
    ['foreword', 1],
    ['chapter:scope', 2],
    ['chapter:general/年', 4],
  ]);
});

test('a PDF without destinations, or with one to no page, is refused', () => {
  expect(() => pdfDestinations(bytes('%PDF-1.7'))).toThrow(RangeError);
  expect(() => pdfDestinations(bytes(PDF.replace('[4 0 R /XYZ', '[6 0 R /XYZ')))).toThrow(RangeError);
});

test('Roman behind the cover, Arabic from the first page of the text', () => {
  const lines = (['foreword', 'introduction', 'scope', 'annex'] as const).map((to, index) => ({
    to,
    part: index < 2 ? ('front' as const) : ('text' as const),
  }));
  // Cover 0, contents 1–2, foreword 3, introduction 4, an empty page 5, text from 6.
  const pages = new Map([
    ['foreword', 3],
    ['introduction', 4],
    ['scope', 6],
    ['annex', 20],
  ]);
  expect(contentsPages(lines, pages)).toEqual(['III', 'IV', '1', '15']);
  pages.delete('annex');
  expect(() => contentsPages(lines, pages)).toThrow('annex');
});
