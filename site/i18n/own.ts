import { texts } from './language.ts';

/** The tour from nothing to a frozen edition; steps by the ids of scripts/generate/own-steps.ts. */
export const ownTexts = texts({
  zh: {
    title: '自己的标准',
    description:
      '从空文件夹到定稿的一版标准：逐步给出命令和真实输出；申报数据的写法、正文的组件、生成了什么。',
    lead: '从一个空文件夹开始，十一步到定稿的一版。需要 Node 22.12 以上，并装好 zhunsheng 和 zhunsheng-workshop 两个包（在仓库中运行 npm run pack 得到）。下面的输出由这些命令真实运行得到，测试保证它们与现在的程序一致。名称和机构都是举例。',
    steps: {
      init: {
        title: '新建项目',
        text: '名称、标识、发布机构和结论怎样得出，写在命令里；不写的，在终端中逐项提问。已有条款表的，加 --from 条款.xlsx：一行一条，读得出限值的写成规则，读不出的注明，都列在 init-report.md 里。',
      },
      lint: {
        title: '检查',
        text: '新建的项目没有错误：文字、规则和用例互相核对，把规则逐一改错，看用例能否发现。',
      },
      build: { title: '生成检查器', text: '每个版本生成一个独立的检查器，写入 build/editions。' },
      check: { title: '检查一份申报数据', text: '项目里有一份虚构的示例，用它试一试。' },
      form: {
        title: '生成填报的表格',
        text: 'Excel 表格由申报数据的定义生成；企业填好后，用 check 检查同一个文件。',
      },
      clause: {
        title: '把示例换成自己的条款',
        text: '打开条款的文件，改写句子，再检查：规则和用例没有跟上的地方，逐处指出。',
      },
      mend: {
        title: '让规则和用例跟上',
        text: '规则也可以用 lint --fix logic 改写。用例由人对照句子写出；看过之后，用 --fix digests 记下现在的句子。',
      },
      word: { title: '输出 Word', text: '按 GB/T 1.1 排版；封面上没有确定的事项留空。' },
      site: { title: '在本机看网站', text: '网站有全文、各条款、数据字典和自查表，数据不离开浏览器。' },
      freeze: {
        title: '定稿',
        text: '先做完整检查和证明，没有错误才写下每个文件的摘要。此后任何改动都会被发现。日期要写明，程序不读时钟。',
      },
      next: {
        title: '下一版',
        text: '修订从定稿的一版复制出新的草案。怎样改、怎样看清后果，见“修改一条条款”。',
      },
    },
    keywords: {
      title: '申报数据的写法',
      text: 'schemas/<版本>/declaration.schema.json 是一份 JSON Schema（2020-12）。表格、自查表、数据字典和检查都由它生成。除 JSON Schema 本身的词以外，还有下面这些：',
      columns: ['关键字', '含义'],
      rows: {
        'x-title-en': '字段的英文名称；中文名称写在 title',
        'x-unit': '数和日期是什么：amount 金额（万元）、count 计数、year 年度、date 日期、expiry 有效期',
        'x-counts': '计数的单位，写 standard.yaml 中 units 的标识；不写则是项',
        'x-vocabulary': '代码的名称所在的词表（criteria/<版本>/vocabularies/）',
        'x-open': '词表之外还可以用的代码，写成正则表达式',
        'x-format': '有特别写法的编号：如 uscc，按 GB 32100 核对校验码',
        'x-minimum': '金额写成数或文字时的下限',
        'x-unique': '列表中各项不能相同的成员，例如年度',
        'x-constraints': '字段之间的约束，例如一个数不大于另一个数；附中英文的说明',
        'x-findings': '评估结论所在的一组，由评估人员填写，不在企业的表格里',
      },
    },
    required: {
      title: '必须有的字段',
      text: '申报数据要有 as_of（申报基准日，程序不读时钟，年度由它算出）和申报者的名称（standard.yaml 的 declarant 指明是哪一项）。由评估人员判断的条款，还要有 findings。',
    },
    components: {
      title: '正文的组件',
      text: 'standard/<版本>/ 中的正文是 MDX，一个文件一章，按文件名的次序。不能由文字写出的，用组件：',
      columns: ['组件', '成为'],
      rows: {
        Clause: '一个条款：<Clause id="…" />',
        Verification: '一个条款的证实方法：<Verification clause="…" />',
        Terms: '术语和定义的全部条目',
        TextNotice: '文本来历的声明（standard.yaml 的 text_notice）',
        AdministeredBy: '归口单位；没有写明的为“待定”',
        DraftingBodies: '起草单位',
        DraftingPeople: '主要起草人',
        SizeTable: '判定表：<SizeTable id="…" vocabulary="…" />',
        RegionTable: '与其他地区的比较表',
      },
    },
    generated: {
      title: '生成了什么，在哪里',
      columns: ['位置', '内容', '由什么生成'],
      rows: [
        ['build/editions/', '检查器和数据，一版一个', 'zhunsheng build'],
        ['申报数据模板.xlsx', '企业填报的表格', 'zhunsheng template'],
        ['<标识>-<版本>.docx', '按 GB/T 1.1 排版的文本', 'zhunsheng export docx'],
        ['dist/', '网站', 'zhunsheng site'],
        ['criteria/<版本>/manifest.yaml', '定稿时每个文件的摘要', 'zhunsheng edition freeze'],
      ],
      after: 'build、dist 随时可以重新生成，不入版本库。',
    },
  },
  en: {
    title: 'Your own standard',
    description:
      'From an empty folder to a frozen edition: commands with their real output, how declarations are described, the components of prose, and what is generated.',
    lead: 'From an empty folder to a frozen edition in eleven steps. You need Node 22.12 or later and the packages zhunsheng and zhunsheng-workshop (npm run pack in the repository makes them). The output below is what these commands printed; a test keeps it current. Names and bodies are made up.',
    steps: {
      init: {
        title: 'Start a project',
        text: 'Name, id, issuing body and how the conclusion comes about are given in the call; what is not given is asked for in the terminal. A body that has a table of clauses adds --from FILE.xlsx: a clause a row, limits that can be read become rules, the others are marked, and init-report.md lists them all.',
      },
      lint: {
        title: 'Check it',
        text: 'A new project has no findings: text, rules and cases are held against one another, and every rule is made wrong to see whether the cases notice.',
      },
      build: {
        title: 'Make the checker',
        text: 'Each edition becomes a checker of its own in build/editions.',
      },
      check: { title: 'Check a declaration', text: 'The project has a made-up example to try it with.' },
      form: {
        title: 'Make the form',
        text: 'The Excel form is made of the description of the declaration. Filled in, the same file goes to check.',
      },
      clause: {
        title: 'Put your own clauses in',
        text: 'Open the file of a clause, change its sentence and check again: whatever in rule and cases has not followed is named, place by place.',
      },
      mend: {
        title: 'Let rule and cases follow',
        text: 'lint --fix logic can rewrite the rule, too. Cases are written by a person who reads the sentence; after that look, --fix digests accepts it.',
      },
      word: {
        title: 'Export Word',
        text: 'Laid out by GB/T 1.1; what is not decided stays open on the cover.',
      },
      site: {
        title: 'See the site on your machine',
        text: 'It has the text, a page a clause, the data dictionary and the self-check, whose data stay in the browser.',
      },
      freeze: {
        title: 'Freeze',
        text: 'After a full check with proofs and no errors the digest of each file is written, and any later change is noticed. The date has to be given: no clock is read.',
      },
      next: {
        title: 'The next edition',
        text: 'A revision starts from a copy of the frozen edition. How to change it and know the consequences: see “Revise a clause”.',
      },
    },
    keywords: {
      title: 'How a declaration is described',
      text: 'schemas/<edition>/declaration.schema.json is a JSON Schema (2020-12). Form, self-check, data dictionary and validation are made of it. Beside the words of JSON Schema it has these:',
      columns: ['Keyword', 'Meaning'],
      rows: {
        'x-title-en': 'the English name of a field; title has the Chinese one',
        'x-unit': 'what a number or date is: amount (10,000 CNY), count, year, date, expiry',
        'x-counts': 'what a count counts: the id of one of the units in standard.yaml; items without it',
        'x-vocabulary': 'the vocabulary with the names of the codes (criteria/<edition>/vocabularies/)',
        'x-open': 'codes beside those of the vocabulary, as a regular expression',
        'x-format':
          'a number of a special form: uscc, the unified social credit code, whose check character is verified',
        'x-minimum': 'the least amount, where it may be a number or a text',
        'x-unique': 'the member in which entries of a list have to differ, such as the year',
        'x-constraints':
          'what holds between fields, such as one figure being no more than another, with messages in both languages',
        'x-findings': "the group of an assessor's findings, which is not on the form of enterprises",
      },
    },
    required: {
      title: 'Required fields',
      text: 'A declaration has as_of (the reference date, from which years are counted: no clock is read) and the name of who declares (which field, says declarant in standard.yaml). A standard with clauses for an assessor to judge has findings, too.',
    },
    components: {
      title: 'Components of prose',
      text: 'The prose in standard/<edition>/ is MDX, a file a chapter in the order of the file names. What cannot be written as text is a component:',
      columns: ['Component', 'Becomes'],
      rows: {
        Clause: 'a clause: <Clause id="…" />',
        Verification: 'how a clause is verified: <Verification clause="…" />',
        Terms: 'all terms and definitions',
        TextNotice: 'where the text comes from (text_notice of standard.yaml)',
        AdministeredBy: 'the administering body; 待定 (open) where none is given',
        DraftingBodies: 'the bodies that drafted it',
        DraftingPeople: 'the main drafters',
        SizeTable: 'a decision table: <SizeTable id="…" vocabulary="…" />',
        RegionTable: 'the comparison with other regions',
      },
    },
    generated: {
      title: 'What is generated, and where',
      columns: ['Place', 'Content', 'Made by'],
      rows: [
        ['build/editions/', 'the checkers and their data, one an edition', 'zhunsheng build'],
        ['申报数据模板.xlsx', 'the form for enterprises', 'zhunsheng template'],
        ['<id>-<edition>.docx', 'the text laid out by GB/T 1.1', 'zhunsheng export docx'],
        ['dist/', 'the site', 'zhunsheng site'],
        [
          'criteria/<edition>/manifest.yaml',
          'the digest of each file when it was frozen',
          'zhunsheng edition freeze',
        ],
      ],
      after: 'build and dist can be made again at any time and are not committed.',
    },
  },
});
