/** What `zhunsheng <command> --help` says of the commands of editors. */
export const EDITOR_HELP: Readonly<Record<string, string>> = {
  lint: `zhunsheng lint [选项]
  检查各版本的文字、逻辑、用例是否一致，以及起草规则、引用、修改记录
  Checks that text, logic and cases of every edition agree; drafting rules, references, change logs

选项 Options
  --edition E       只查这一版，可以写多次 / only this edition; may be repeated
  --fast            不做变异和证明（2 秒以内）/ without mutants and proofs
  --fix text        以规则为准改句子 / rewrite sentences from the rules
  --fix logic       以句子为准改规则 / rewrite rules from the sentences
  --fix drafting    改正起草规则中可以自动改的 / mend what is safe of the drafting rules
  --fix digests     看过规则和用例之后，记下条款现在的句子 / accept the sentences as they are today
  --format text|json  默认 text / text by default
  --report FILE     把变异的结果写成 mutation-testing-report-schema 的 JSON / write what became of the mutants
  --root DIR        项目的根目录，默认当前目录 / root of the project, by default here

已定稿的版本从不改写 / a frozen edition is never written to
退出状态 Exit status：0 没有错误 no errors · 1 有错误 errors · 64 用法错误 wrong usage
`,
  diff: `zhunsheng diff E1 E2 [选项]
  E2 比 E1 改了什么：文字对照；逻辑变化的证明、例证和影响
  What E2 changes against E1: a redline, and what the logic does, proved and shown by examples

选项 Options
  --format text|md|json    默认 text / text by default
  --population FILE        统计一个申报数据集中有多少结论改变 / count the changes over a set of declarations
  --assurance verified|declared   对数据集用哪种口径，默认 verified / for the population
  --witnesses DIR          把例证写成申报数据文件 / write the examples as declarations
  --out PATH               写入文件；已存在时须加 --force / write to a file
  --force                  允许替换已有的文件 / replace files
  --lang zh|en             默认 zh / zh by default
  --timeout MS             每个证明至多多少毫秒 / milliseconds a query
  --root DIR               项目的根目录，默认当前目录 / root of the project, by default here

退出状态 Exit status：0 完成 done · 1 有错误，或证明超时 errors, or a proof ran out of time · 64 用法错误 wrong usage
`,
  recheck: `zhunsheng recheck FILE --from E1 --to E2 [选项]
  一份旧的申报数据在新版本下有什么不同、为什么
  What edition E2 changes for a declaration that was written for E1, and why

选项 Options
  --assurance verified|declared   默认 verified / verified by default
  --lang zh|en                    默认 zh / zh by default

退出状态与 check 对 E2 的相同 / exit status as that of check under E2
`,
  edition: `zhunsheng edition new FROM TO
  从 FROM 复制出一个新的草案 TO / copies FROM to a new draft TO
zhunsheng edition freeze EDITION --date YYYY-MM-DD
  定稿：先做完整的 lint，没有错误才写下每个文件的摘要，此后不再改动
  Freezes: after a full lint without errors the digest of every file is written; it does not change any more

选项 Options
  --date YYYY-MM-DD   定稿日期；不读系统时钟 / the date of freezing; the clock is not read
  --root DIR          项目的根目录，默认当前目录 / root of the project, by default here

退出状态 Exit status：0 完成 done · 1 拒绝，并说明原因 refused, with reasons · 64 用法错误 wrong usage
`,
  export: `zhunsheng export docx|pdf|comments|notes|oscal [选项]
  docx      标准的 Word 文件；--redline E 为对照另一版的修订标记
            the standard as a Word file; --redline E as tracked changes against another edition
  pdf       生成网站，由 Chromium 按打印版式印出，带标签和书签
            builds the site and prints its document by Chromium, tagged and with bookmarks
  comments  征求意见汇总处理表，Word 或 Excel；--blank 为发给各单位填写的空白表
            the table of a consultation as Word or Excel; --blank the form to be filled in
  notes     编制说明的 Word 文件，缺的内容标为“【待编写：……】”
            the drafting notes as a Word file; what the data do not have is marked as to be written
  oscal     OSCAL 1.2.1 目录（catalog）：章为组，条款为控制项；默认写到屏幕
            an OSCAL catalog: chapters are groups, clauses controls; to the screen by default

选项 Options
  --edition E          默认现行版本 / by default the edition in force
  --out FILE           写入的文件；已存在时须加 --force / the file to write
  --force              允许替换已有的文件 / replace files
  --redline E          （docx）与 E 对照 / against E
  --date YYYY-MM-DD    （docx、oscal）文件和修订标记的日期；不读系统时钟 / the date of file and tracked changes
  --author NAME        （docx）修订标记的署名 / who signs them
  --no-build           （pdf）用 dist/ 里已有的网站 / print the site as it stands in dist/
  --format docx|xlsx   （comments）默认 docx / docx by default
  --round R            （comments）哪一次征求意见；只有一次时可省略 / which consultation, if there are several
  --blank              （comments）空白表 / the blank form
  --root DIR           （pdf 除外）项目的根目录，默认当前目录 / (not pdf) root of the project, by default here

环境变量 Environment：CHROME_PATH 指明 Chromium 的位置 / where Chromium is
退出状态 Exit status：0 已写出 written · 1 内容有错误，没有写 errors, nothing written · 64 用法错误 wrong usage
`,
  import: `zhunsheng import comments FILE.xlsx|FILE.docx [选项]
  把填好的征求意见表收入 standard/<版本>/comments/；有任何一行不能收录时全部不收，并逐行说明
  Takes a filled-in form into standard/<edition>/comments/; if any row is refused nothing is taken, and each is named
  填好的汇总处理表（export comments）则更新已收录意见的处理意见和理由；理由的末行可写“改动见 7.2。”
  A filled-in table of export comments updates dispositions and reasons; the last line of a reason may name the change

选项 Options
  --edition E   默认现行版本 / by default the edition in force
  --round R     哪一次征求意见；只有一次时可省略 / which consultation, if there are several
  --root DIR    项目的根目录，默认当前目录 / root of the project, by default here

退出状态 Exit status：0 已导入 imported · 1 拒绝，并说明原因 refused, with reasons · 64 用法错误 wrong usage
`,
};
