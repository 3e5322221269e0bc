import { expect, test } from 'vitest';
import type { Cover } from '../../../packages/workshop/document/standard-document.ts';
import { paperStyle } from '../../../site/document/paper-style.ts';

const cover = (number: string | null, zh: string) => ({ number, names: { zh, en: '' } }) as Cover;

test('sheets are headed with the number, and with the name where there is no number', () => {
  expect(paperStyle(cover('T/LSIA 1—2024', '规范'))).toContain('@top-right { content: "T/LSIA 1—2024"; }');
  expect(paperStyle(cover(null, '规范'))).toContain('@top-left { content: "规范"; }');
});

test('a name cannot end the string or the style element', () => {
  const style = paperStyle(cover(null, '甲"; } </style><script>'));
  expect(style).not.toContain('</style>');
  expect(style).toContain('"甲\\22 ; } \\3c /style>\\3c script>"');
});
