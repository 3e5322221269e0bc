import { texts } from './language.ts';

/** The guide for editors: its first page and what its pages share. */
export const guideTexts = texts({
  zh: {
    title: '编辑指南',
    description: '怎样修改一条标准：步骤、规则语言、起草规则和错误代码。',
    lead: '标准的文字和判定写在同一个文件里，互相核对。改一处，工具会说明还要改哪里、哪些企业会受影响，直到两边一致。',
    pages: [
      {
        path: 'own',
        title: '自己的标准',
        text: '从空文件夹到定稿的一版：新建、检查、表格、Word、网站；申报数据和正文怎样写。',
      },
      {
        path: 'revise',
        title: '修改一条条款',
        text: '从改一句话到定稿，一步一步：命令、真实的输出，以及为什么。',
      },
      {
        path: 'rule-language',
        title: '规则语言',
        text: '每个词的含义、例子和读法；事实怎样从申报数据得出。',
      },
      { path: 'lints', title: '起草规则', text: 'GB/T 1.1 的要求怎样检查：每条规则的依据、报告、例子。' },
      {
        path: 'problems',
        title: '错误代码',
        text: '程序会报告的每一种问题，及其改法。每个代码有长期有效的地址。',
      },
      {
        path: 'deploy',
        title: '部署本站',
        text: '把生成的网站放到服务器上：响应头，nginx、Caddy 和静态托管的配置。',
      },
    ],
    start: '开始',
    startText: '需要 Node 20 以上和 npm。在仓库的文件夹里运行：',
    startCommands: [
      ['npm ci', '装好全部工具，生成检查器'],
      ['npm run dev', '保存文件时检查，不到一秒'],
      ['npx zhunsheng lint', '完整检查：文字、判定、用例、起草规则、变异、证明'],
      ['npx zhunsheng diff 2024 draft', '改了什么，对企业有什么影响'],
      ['npm start', '生成并打开本站'],
    ],
    where: '文件在哪里',
    files: [
      ['criteria/<版本>/clauses/<条款>.yaml', '一条条款：句子、规则、证据、证实方法、解释'],
      ['criteria/<版本>/facts.yaml', '规则用的事实怎样从申报数据得出'],
      ['criteria/<版本>/terms.yaml', '术语和定义'],
      ['criteria/<版本>/changes.yaml', '相对上一版改了什么、为什么、预期有什么影响'],
      ['standard/<版本>/*.mdx', '前言、范围等正文，按 GB/T 1.1 的次序'],
      ['test/clauses/<条款>.yaml', '用例：申报数据、人读出的结论、所据的文字'],
    ],
    consultation: '征求意见',
    consultationText:
      '意见按条款记在 standard/<版本>/comments/ 里，附处理意见、理由和落实的改动；没有处理完的意见使草案不能定稿。',
    consultationCommands: [
      ['npx zhunsheng export comments --blank --format xlsx', '空白的征求意见表，发给各单位'],
      ['npx zhunsheng import comments <填好的表>', '合并收到的表，放不进去的行逐一指出'],
      ['npx zhunsheng export comments --edition draft', '征求意见汇总处理表'],
    ],
    steps: {
      before: '改前',
      after: '改后',
      added: '加入',
      output: '输出（退出状态 {status}）',
    },
    command: '命令',
    does: '作用',
    file: '文件',
    holds: '内容',
    chineseOnly: '',
  },
  en: {
    title: 'For editors',
    description:
      'How to revise a clause: step by step, the rule language, the drafting rules and the error codes.',
    lead: 'Text and logic of the standard stand in one file and are checked against each other. Change one, and the tools say what else has to change and which enterprises are affected, until both agree.',
    pages: [
      {
        path: 'own',
        title: 'Your own standard',
        text: 'From an empty folder to a frozen edition: start, check, form, Word, site; how data and prose are written.',
      },
      {
        path: 'revise',
        title: 'Revise a clause',
        text: 'From a changed sentence to a frozen edition: commands, real output, and why.',
      },
      {
        path: 'rule-language',
        title: 'Rule language',
        text: 'Each word with its meaning, an example and how it reads; how facts follow from a declaration.',
      },
      {
        path: 'lints',
        title: 'Drafting rules',
        text: 'How the rules of GB/T 1.1 are checked: basis, messages, examples.',
      },
      {
        path: 'problems',
        title: 'Error codes',
        text: 'Every kind of problem the programs report, and what to do. Each code has a permanent address.',
      },
      {
        path: 'deploy',
        title: 'Host the site',
        text: 'Put the site on a server: headers, and what to tell nginx, Caddy and a static host.',
      },
    ],
    start: 'Start',
    startText: 'Needs Node 20 or later and npm. In the folder of the repository:',
    startCommands: [
      ['npm ci', 'installs all tools and builds the checkers'],
      ['npm run dev', 'checks what you save, in under a second'],
      ['npx zhunsheng lint', 'everything: text, logic, cases, drafting rules, mutants, proofs'],
      ['npx zhunsheng diff 2024 draft', 'what changed and what it does to enterprises'],
      ['npm start', 'builds and opens this site'],
    ],
    where: 'Where things are',
    files: [
      [
        'criteria/<edition>/clauses/<clause>.yaml',
        'a clause: sentence, rule, evidence, verification, interpretations',
      ],
      ['criteria/<edition>/facts.yaml', 'how the facts of the rules follow from a declaration'],
      ['criteria/<edition>/terms.yaml', 'terms and definitions'],
      [
        'criteria/<edition>/changes.yaml',
        'what changed against the edition before, why, and its expected effect',
      ],
      ['standard/<edition>/*.mdx', 'foreword, scope and other prose in the order of GB/T 1.1'],
      ['test/clauses/<clause>.yaml', 'cases: data, the verdict a person read, the words it rests on'],
    ],
    consultation: 'Consultation',
    consultationText:
      'Comments are kept by clause in standard/<edition>/comments/, with disposition, reason and the change that came of each; an open one keeps the draft from being frozen.',
    consultationCommands: [
      ['npx zhunsheng export comments --blank --format xlsx', 'the blank form, to send out'],
      [
        'npx zhunsheng import comments <form>',
        'merges a form that came back; names each row it cannot place',
      ],
      ['npx zhunsheng export comments --edition draft', 'the table of comments and dispositions'],
    ],
    steps: {
      before: 'Before',
      after: 'After',
      added: 'Added',
      output: 'Output (exit status {status})',
    },
    command: 'Command',
    does: 'What it does',
    file: 'File',
    holds: 'What is in it',
    chineseOnly:
      'The standard and the output of the tools are mainly Chinese; what is explained here is in English.',
  },
});
