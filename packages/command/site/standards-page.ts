import type { Bilingual, Language } from '@zhunsheng/language';
import type { SiteStandard } from '@zhunsheng/workshop';
import { escapeHtml, plainPage } from './plain-page.ts';

/** The style sheet of these pages, in the folder of the host. */
export const STANDARDS_STYLE = 'standards.css';

const WORDS = {
  zh: {
    name: '准绳',
    title: '各项标准',
    lead: '每项标准只保存一次，保存为数据。选一项标准，读它的全文，或者用自己的数据对照它。',
    issuedBy: '发布机构',
    edition: '版本',
    read: '阅读标准',
    check: '开始自评',
    home: '首页',
    other: 'English',
    noRequests: '本站是静态网页：不收集数据，不向其他网站发出请求。',
    missing: '没有这一页',
    missingLead: '地址可能写错了，或者这一页已经改名。请从下面的标准进入，再用搜索查找。',
  },
  en: {
    name: 'Zhunsheng',
    title: 'All standards',
    lead: 'Each standard is held once, as data. Choose one to read it, or to compare your own figures with it.',
    issuedBy: 'Issued by',
    edition: 'Edition',
    read: 'Read the standard',
    check: 'Check yourself',
    home: 'Home',
    other: '中文',
    noRequests: 'A static site: it collects nothing and sends nothing to any other host.',
    missing: 'No such page',
    missingLead:
      'The address may be misspelt, or the page has been renamed. Go to a standard below and use its search.',
  },
} as const;

/** The page that leads to the site of each standard. `base` is the folder of the host that they are in. */
export function standardsPage(standards: readonly SiteStandard[], base: string, language: Language): string {
  const words = WORDS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const otherAddress = other === 'zh' ? base : `${base}en/`;
  return framed(base, language, words.title, [
    `<header>${brand(words.name)}<a href="${otherAddress}" lang="${LANG[other]}" hreflang="${LANG[other]}">${words.other}</a></header>`,
    `<main><h1>${words.title}</h1><p class="lead">${words.lead}</p>`,
    ...list(standards, base, language),
    `</main><footer><p>${words.noRequests}</p></footer>`,
  ]);
}

/** What is shown at an address that leads nowhere, in both languages. */
export function missingPage(standards: readonly SiteStandard[], base: string): string {
  const { zh, en } = WORDS;
  return framed(base, 'zh', zh.missing, [
    `<header>${brand(zh.name)}</header>`,
    `<main><h1>${zh.missing}</h1><p class="lead">${zh.missingLead}</p>`,
    `<p class="lead" lang="en">${en.missing}. ${en.missingLead}</p>`,
    ...list(standards, base, 'zh'),
    `</main><footer><p>${zh.noRequests}</p></footer>`,
  ]);
}

const LANG = { zh: 'zh-CN', en: 'en' } as const;

function framed(base: string, language: Language, title: string, body: readonly string[]): string {
  return plainPage({
    language,
    title: `${title} | ${WORDS[language].name}`,
    head: [
      `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`,
      `<link rel="stylesheet" href="${base}${STANDARDS_STYLE}">`,
    ],
    body,
  });
}

function list(standards: readonly SiteStandard[], base: string, language: Language): string[] {
  return ['<ul>', ...standards.map(one => `<li>${card(one, base, language)}</li>`), '</ul>'];
}

function card({ id, names, status, issuedBy, edition }: SiteStandard, base: string, language: Language) {
  const words = WORDS[language];
  const site = `${base}${id}/${language === 'zh' ? '' : 'en/'}`;
  const said = (text: Bilingual) => escapeHtml(text[language]);
  const facts = [
    ...(issuedBy === undefined
      ? []
      : [[words.issuedBy, `<span lang="zh-CN">${escapeHtml(issuedBy)}</span>`]]),
    [words.edition, escapeHtml(edition)],
  ];
  return [
    `<h2><a href="${site}">${said(names)}</a></h2>`,
    `<p>${said(status)}</p>`,
    `<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`,
    `<p class="actions"><a class="primary" href="${site}${edition}/">${words.read}</a>`,
    `<a href="${site}check/">${words.check}</a></p>`,
  ].join('\n');
}

/** The mark: a level and a plumb line, 准 and 绳. */
function brand(name: string): string {
  return `<span class="brand"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><path class="line" d="M3 6h26M16 6v12"></path><path class="level" d="M8 6h16"></path><path class="bob" d="M11.5 17h9v4L16 30l-4.5-9z"></path></svg>${name}</span>`;
}
