import { expect, test } from 'vitest';
import { checkCases, wordChange } from '../../packages/workshop/adequacy/check-cases.ts';
import { fixDigests, sentenceDigest } from '../../packages/workshop/adequacy/fix-digests.ts';
import type { CasesFile } from '../../packages/workshop/content/read-cases.ts';
import { parseYamlFile } from '../../packages/workshop/content/yaml-file.ts';

const SENTENCE = '茶园应整洁。';
const DIGEST = '989b8874edc96439';
const SOURCE = `clause: tidy
editions: ["2024"]
sentences: { "2024": "${DIGEST}" }
cases:
  # 依据句子
  - { name: 整洁，满足, quotes: 应整洁, given: {}, verdict: met, why: 如此 }
  - { name: 旧话，满足, quotes: 应干净, given: {}, verdict: met, why: 如此, editions: [draft] }
`;

function files(source: string): Map<string, CasesFile> {
  const file = parseYamlFile('test/clauses/tidy.yaml', source) as CasesFile;
  return new Map([[file.data.clause, file]]);
}

function edition(id: string, text: string, mode: 'judgement' | 'computed' = 'judgement') {
  const titles = { zh: '整洁', en: 'Tidy' };
  return {
    id,
    clauses: [
      {
        id: 'tidy',
        number: '1.1',
        title: titles,
        mode,
        text,
        summary: { en: '' },
        phrases: {},
        evidence: [],
        interpretations: [],
      },
    ],
  };
}

function found(id: string, text: string, source = SOURCE, mode: 'judgement' | 'computed' = 'judgement') {
  return checkCases(edition(id, text, mode), files(source)).map(
    ({ code, location: { file, line, column } }) => `${file}:${line}:${column} ${code}`,
  );
}

test('the digest is that of sha256sum', () => {
  // printf '茶园应整洁。' | sha256sum
  expect(sentenceDigest(SENTENCE)).toBe(DIGEST);
});

test('cases that quote the sentence and hold its digest are in order', () => {
  expect(found('2024', SENTENCE)).toEqual([]);
});

test('a changed sentence makes the digest stale, and the case whose words are gone', () => {
  expect(found('2024', '茶园应干净。')).toEqual([
    'test/clauses/tidy.yaml:6:28 case-stale',
    'test/clauses/tidy.yaml:3:22 case-digest-stale',
  ]);
});

test('a sentence that says more keeps the quote but not the digest', () => {
  expect(found('2024', '茶园应整洁，并有围栏。')).toEqual(['test/clauses/tidy.yaml:3:22 case-digest-stale']);
});

test('only the cases of the edition count, and each edition has its own digest', () => {
  expect(found('draft', '茶园应干净。')).toEqual(['test/clauses/tidy.yaml:3:12 case-digest-missing']);
});

test('clauses with figures are held by the digest as well: their unbound words have no other guard', () => {
  expect(found('2024', SENTENCE, SOURCE.replace(/^sentences.*\n/m, ''), 'computed')).toEqual([
    'test/clauses/tidy.yaml:1:1 case-digest-missing',
  ]);
});

test('a stale digest shows which words changed, if a sentence is known that it was made of', () => {
  const [stale] = checkCases(edition('2024', '茶园宜整洁。'), files(SOURCE), {
    earlier: () => ['茶园应平整。', SENTENCE],
  }).filter(({ code }) => code === 'case-digest-stale');
  expect(stale?.help.zh).toMatch(/^改动：“应”改为“宜”。现在的句子是“茶园宜整洁。”/);
  expect(stale?.help.en).toMatch(/^Changed: "应" became "宜"\. The sentence is now/);
});

test('words that came or went are told apart', () => {
  expect(wordChange('茶园应整洁。', '茶园应整洁。初创企业除外。').zh).toContain('加“初创企业除外。”');
  expect(wordChange('全部茶园应整洁。', '茶园应整洁。').zh).toBe('改动：删“全部”。');
});

test('a clause without cases and cases without a clause are found', () => {
  expect(found('2025', SENTENCE)).toEqual(['test/clauses/tidy.yaml:2:11 cases-of-other-editions']);
  expect(checkCases({ id: '2024', clauses: [] }, files(SOURCE)).map(({ code }) => code)).toEqual([
    'cases-without-clause',
  ]);
});

test('what to do is said in both languages', () => {
  const [problem] = checkCases(edition('2024', '茶园应干净。'), files(SOURCE));
  expect(problem?.message.zh).toBe('用例“整洁，满足”引用的“应整洁”不在条款 tidy（2024）的句子中，用例已失效');
  expect(problem?.help.en).toContain('The sentence is now "茶园应干净。"');
});

test('the fix writes the digest of every edition that has cases, and nothing else', () => {
  const [edit] = fixDigests([edition('2024', SENTENCE), edition('draft', '茶园应干净。')], files(SOURCE));
  const digests = `"2024": "${DIGEST}", "draft": "${sentenceDigest('茶园应干净。')}"`;
  expect(edit?.source).toBe(SOURCE.replace(/^sentences:.*$/m, `sentences: { ${digests} }`));
});

test('the fix leaves a file alone whose digests are right, and adds the line where there is none', () => {
  expect(fixDigests([edition('2024', SENTENCE)], files(SOURCE))).toEqual([]);
  const without = SOURCE.replace(/^sentences.*\n/m, '');
  expect(fixDigests([edition('2024', SENTENCE)], files(without))[0]?.source).toBe(SOURCE);
});
