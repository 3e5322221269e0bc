/** What `zhunsheng --help` says. */
export const USAGE = `准绳 Zhunsheng —— 可以执行的标准 / a standard you can run

用法 Usage
  zhunsheng check FILE… [选项]        检查申报数据，逐条给出结论、差距和缺少的材料
  zhunsheng template [选项]           生成填报模板（Excel、YAML 或 JSON）
  zhunsheng explain CLAUSE [选项]     解释一个条款：句子、逻辑、证据、出处
  zhunsheng survey DATASET --out DIR  普查：成千上万份申报数据的结果、问题和统计
  zhunsheng sql --dialect D [选项]     生成数据库脚本：表、装入方法、逐条结论的视图

check 的选项 Options of check
  --edition E                         对照哪一版（默认：数据中写明的，否则现行版）
  --assurance verified|declared       verified（默认）：自报的“是”须有评估结论；declared：自报即算
  --format text|json|html|md|sarif|junit|oscal|github   报告格式（默认 text）
  --out PATH                          写入文件；文件已存在时须加 --force
  --lang zh|en                        报告语言（默认 zh）
  --force                             允许替换已有的文件

template 的选项 Options of template
  --format xlsx|yaml|json             模板格式（默认 xlsx）
  --rows [N]                          一行一家企业的 Excel，预留 N 行（默认 200）/ a workbook with a row an enterprise
  --out PATH                          写到哪里（默认：申报数据模板.xlsx 等；yaml、json 默认输出到屏幕）
  --edition E   --force

explain 的选项 Options of explain
  --edition E   --lang zh|en

survey 的选项 Options of survey
  DATASET                             .ndjson、.parquet、.csv、一行一企业的 .xlsx，或存放申报文件的文件夹
  --edition E                         写两次则比较两版 / given twice compares two editions
  --assurance verified|declared   --lang zh|en   --force
  --memory 1GB   --threads N          内存上限，超出的部分写到磁盘；线程数
  --suppress N                        汇总中不公布小于 N 的数
  --synthesize N --seed S [--out FILE]   生成 N 份模拟申报数据 / synthetic declarations to try it on

sql 的选项 Options of sql
  --dialect duckdb|postgresql|clickhouse   数据库
  --edition E   --lang zh|en   --out FILE   --force

供编辑使用（在仓库中）For editors (in a clone)
  zhunsheng lint [--fast] [--edition E] [--fix text|logic|drafting|digests] [--format text|json] [--report FILE]
                                      文字、逻辑、用例是否一致；变异、证明；起草规则
  zhunsheng diff E1 E2 [--format text|md|json] [--population FILE] [--witnesses DIR]
                                      修订改了什么：文字对照，逻辑变化的证明与例证
  zhunsheng recheck FILE --from E1 --to E2   一份旧数据在新版本下有什么不同、为什么
  zhunsheng export docx [--edition E] [--redline E0] [--out FILE] [--date YYYY-MM-DD] [--author NAME] [--force]
                                      按 GB/T 1.1 排版的 Word 文件；--redline 以修订标记与旧版对照
  zhunsheng export pdf [--edition E] [--out FILE]   由 Chromium 印出的文本，目次带页码 / printed, contents with page numbers
  zhunsheng export comments [--edition E] [--format docx|xlsx] [--blank]   征求意见汇总处理表；--blank 为空白表
  zhunsheng import comments FILE [--edition E]   收入填好的意见表，或更新处理意见 / comments or what was decided on them
  zhunsheng export notes [--edition E]   编制说明 / the drafting notes
  zhunsheng export oscal [--edition E] [--out FILE] [--date YYYY-MM-DD] [--force]
                                      OSCAL 1.2.1 目录（catalog），供合规工具读入
  zhunsheng edition new FROM TO · edition freeze E --date YYYY-MM-DD

退出状态 Exit status
  0 符合 recognised · 1 不符合 not recognised · 2 未定 undetermined · 3 数据有错误 invalid data · 64 用法错误 wrong usage
  70 程序错误，或输出没有写完 internal error, or the output could not be written
  多个文件取最大值 over several files the largest

数据不会离开这台计算机 / Your data never leave this computer.
`;

/** Exit statuses: part of the public interface. */
export const EXIT = {
  recognised: 0,
  not_recognised: 1,
  undetermined: 2,
  invalid: 3,
  /** What a standard says is refused: as lint does on an error. */
  refused: 1,
  usage: 64,
  failure: 70,
} as const;
