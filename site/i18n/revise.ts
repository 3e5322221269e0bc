import { texts } from './language.ts';

/** The walk through a revision; steps by the ids of scripts/generate/revision-steps.ts. */
export const reviseTexts = texts({
  zh: {
    title: '修改一条条款',
    description: '把工作草案中研究开发费用占比的下限提高一个百分点，从改句子到定稿，逐步给出命令和真实输出。',
    lead: '举例：在工作草案中，把研究开发费用占比的下限提高一个百分点。这只是举例，草案并没有这样改。下面的输出由这些命令在仓库的副本上真实运行得到，测试保证它们与现在的程序一致。',
    cut: '……（略去 {count} 行）',
    steps: {
      sentence: {
        title: '改句子',
        text: '打开条款的文件，改写给人读的句子。方括号里是与规则对应的短语，花括号里是规则中条件的标识，都保留。',
      },
      lint: {
        title: '看看还有什么要改',
        text: '句子已是新的限值，规则、摘要、证实方法和用例还是旧的：每一处都报告位置、发现了什么、怎样改。',
      },
      fix: {
        title: '让规则跟上句子',
        text: '以句子为准，规则由工具改写。反过来，先改规则的，用 --fix text 改写句子。余下的发现要由人来改。',
      },
      numbers: { title: '改摘要和证实方法', text: '英文摘要和证实方法中的数要与规则一致。' },
      cases: {
        title: '写用例',
        text: '用例由人对照句子写成：原有的只适用于 2024 版，新的写在草案名下，限值正好、差 1 分和缺数据的情形都要有。看过规则和用例之后，用 --fix digests 记下现在的句子。',
      },
      log: {
        title: '记下改动、理由和预期的影响',
        text: '修改记录写明改了什么、为什么、预期对企业有什么影响。预期是写下来的话，随后由证明核对。',
      },
      full: {
        title: '完整检查',
        text: '除了上面这些，完整的检查还把规则逐一改错（变异），看用例能否发现；并证明各条款没有自相矛盾、没有永远满足或永远不满足。',
      },
      diff: {
        title: '看清后果',
        text: '两个版本之间哪些企业的结论会变，由证明给出，不是抽样；例子经两个版本的检查器判定。预期与证明不符会报错。加 --population 可以统计一批数据。',
      },
      freeze: {
        title: '定稿',
        text: '经过审议，就可以定稿：先做完整检查，没有错误才写下每个文件的摘要。此后任何改动都会使测试失败；要再改，用 edition new 从它新建草案。',
      },
    },
  },
  en: {
    title: 'Revise a clause',
    description:
      'The lower limit of R&D intensity is raised by one percentage point in the working draft: commands and real output, from the sentence to a frozen edition.',
    lead: 'The example: in the working draft, the lower limit of R&D intensity is raised by one percentage point. It is made up; the draft does not say so. The output below is what these commands printed on a copy of the repository; a test keeps it current.',
    cut: '… ({count} lines left out)',
    steps: {
      sentence: {
        title: 'Change the sentence',
        text: 'Open the file of the clause and change the sentence people read. In square brackets is the phrase bound to the rule, in braces the id of the condition; keep both.',
      },
      lint: {
        title: 'See what else has to change',
        text: 'The sentence has the new limit; the rule, the summary, the verification and the cases still have the old one. Each finding has its place, what was found and what to do.',
      },
      fix: {
        title: 'Let the rule follow the sentence',
        text: 'The sentence stands, the tool rewrites the rule. Whoever changed the rule first uses --fix text instead. The other findings are for a person.',
      },
      numbers: {
        title: 'Mend summary and verification',
        text: 'Their numbers have to be those of the rule.',
      },
      cases: {
        title: 'Write cases',
        text: 'Cases are written by a person from the sentence: the former ones now hold for 2024 only, new ones for the draft, at the limit, one 分 (0.01 CNY) below it, and without data. After a look at rule and cases, --fix digests accepts the sentence.',
      },
      log: {
        title: 'Log the change, its reason and the effect you expect',
        text: 'What changed, why, and what it should do to enterprises. What is expected is checked against the proof afterwards.',
      },
      full: {
        title: 'Check everything',
        text: 'The full check also makes every rule wrong in many ways (mutants) and asks whether the cases notice, and proves that no clause contradicts itself, always holds or never holds.',
      },
      diff: {
        title: 'Know the consequences',
        text: 'Which enterprises come out differently is proved, not sampled, and each example was run through both checkers. An expectation that the proof contradicts is an error. --population counts a set of declarations.',
      },
      freeze: {
        title: 'Freeze',
        text: 'Once agreed, the edition is frozen: after a full check without errors the digest of each file is written. Any later change fails the tests; edition new starts the next draft.',
      },
    },
  },
});
