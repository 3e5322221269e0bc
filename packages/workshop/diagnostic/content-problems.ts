import type { CatalogueEntry } from '@zhunsheng/language';
import { error, warning } from '@zhunsheng/language';

/** Content files that do not fit their schema. `{subject}` is the value by its name, `{found}` what is written, quoted. */
export const contentProblems = {
  'content-file-missing': error(
    '缺少文件 {file}',
    'file {file} is missing',
    '请恢复（git restore），或从别的版本复制后修改',
    'Restore it (git restore), or copy and change that of another edition',
  ),
  'content-file-empty': error(
    '文件是空的，或只有注释',
    'the file is empty, or has comments only',
    '请写上内容，可以从同类的文件复制后修改；规定见 schemas/{schema}',
    'Give it, or copy and change that of another file; see schemas/{schema}',
  ),
  'content-ending': error(
    '文件 {file} 不会被读取：这里的文件以 {ending} 结尾',
    'the file {file} is not read: files here end in {ending}',
    '请改扩展名；不属于标准的，移到别处',
    'Rename it, or move it elsewhere if it does not belong here',
  ),
  'content-encoding': error(
    '文件不是 UTF-8 编码，从这里起读不出文字',
    'the file is not UTF-8: from here on its text cannot be read',
    '请在编辑器中以 UTF-8 编码另存（Windows 的“ANSI”是 GBK，不是 UTF-8）',
    'Save it as UTF-8 in the editor',
  ),
  'content-conflict': error(
    '合并留下的冲突标记 {mark} 还在：从这里起有两种写法',
    'the merge left a conflict here, marked {mark}: there are two versions',
    '请在两种写法中取一种，或合成一种，再删去 <<<<<<<、=======、>>>>>>> 各行',
    'Keep one of them, or make one of both, and remove the lines <<<<<<<, ======= and >>>>>>>',
  ),
  'content-alias': error(
    '标准的内容不用 YAML 别名：*{alias}',
    'the content of a standard has no YAML aliases: *{alias}',
    '请在这里直接写出值',
    'Write the value out here',
  ),
  'content-key-unknown': error(
    '这里没有名为“{key}”的项',
    'there is no key `{key}` here',
    '{suggestion}可以写：{keys}',
    '{suggestion}Keys that may stand here: {keys}',
  ),
  'content-key-missing': error(
    '{subject}缺少“{key}”',
    '{subject} lacks the key `{key}`',
    '请补上{meaning}；规定见 schemas/{schema}',
    'Add it; schemas/{schema} says what it holds',
  ),
  'content-key-form': error(
    '“{key}”不能作名称',
    '`{key}` cannot be a key here',
    '名称应符合 `{pattern}`',
    'Keys have the form `{pattern}`',
  ),
  'content-type': error(
    '{subject}应为{expected}，写的是{found}',
    '{subject} has to be {expected}, not {found}',
    '{advice}；规定见 schemas/{schema}',
    '{advice}; see schemas/{schema}',
  ),
  'content-choice': error(
    '{subject}不能是{found}',
    '{subject} cannot be {found}',
    '{suggestion}可用：{allowed}',
    '{suggestion}It takes {allowed}',
  ),
  'content-form': error(
    '{subject}写成{found}，写法不对',
    '{subject} is {found}, which has the wrong form',
    '应符合 `{pattern}`{meaning}',
    'It has the form `{pattern}`',
  ),
  'content-empty': error(
    '{subject}是空的',
    '{subject} is empty',
    '请写上内容；规定见 schemas/{schema}',
    'Give it; see schemas/{schema}',
  ),
  'content-too-long': error(
    '{subject}太长，至多 {limit} 个字',
    '{subject} is too long: at most {limit} characters',
    '请缩短；规定见 schemas/{schema}',
    'Shorten it; see schemas/{schema}',
  ),
  'content-too-few': error(
    '{subject}有 {count} 项，至少要 {limit} 项',
    '{subject} has too few entries: {count}, at least {limit}',
    '请补上其余各项{more}；规定见 schemas/{schema}',
    'Add the others{more}; see schemas/{schema}',
  ),
  'content-too-many': error(
    '{subject}有 {count} 项，至多 {limit} 项',
    '{subject} has too many entries: {count}, at most {limit}',
    '请删去多余的项；规定见 schemas/{schema}',
    'Remove some; see schemas/{schema}',
  ),
  'content-repeated': error(
    '{subject}的第 {first} 项与第 {second} 项相同',
    'entries {first} and {second} of {subject} are the same',
    '请只保留一项',
    'Keep only one of them',
  ),
  'content-out-of-range': error(
    '{subject}是{found}，应{bound}',
    '{subject} is {found}; it has to be {bound}',
    '请改正；规定见 schemas/{schema}',
    'Correct it; see schemas/{schema}',
  ),
  'content-no-alternative': error(
    '{subject}写成{found}，不合任何一种写法',
    '{subject} is {found}, which has none of its forms',
    '可以写：{forms}',
    'It may be: {forms}',
  ),
  'content-both-alternatives': error(
    '{subject}同时用了几种写法',
    '{subject} has several forms at once',
    '只能写其中一种：{forms}',
    'It takes only one of: {forms}',
  ),
  'content-not-allowed': error(
    '{subject}写成{found}，这里不能这样写',
    '{subject} is {found}, which may not stand here',
    '规定见 schemas/{schema}{meaning}',
    'See schemas/{schema}',
  ),
  'prose-head-missing': error(
    '正文文件没有头部：第一行应是 ---，各项之后再有一行 ---',
    'the prose file has no head: its first line has to be ---, with another --- behind the keys',
    '请在两行 --- 之间写 id、element、title、provenance、normative；可以从别的章复制后修改',
    'Write id, element, title, provenance and normative between them; that of another chapter can be copied and changed',
  ),
  'mdx-unclosed': error(
    '正文的 MDX 语法错误：从这里开始的标签、花括号或引号没有结束',
    'MDX syntax error: a tag, brace or quote that begins here is not closed',
    '请补上 />、} 或引号；文字中的 < 和 { 写作 \\< 和 \\{',
    'Close it by />, } or a quote; write < and { in text as \\< and \\{',
  ),
  'mdx-tag-open': error(
    '正文的 MDX 语法错误：标签 {tag} 没有结束',
    'MDX syntax error: the tag {tag} is not closed',
    '组件写作 <Clause id="…" />，单独一行',
    'Write components as <Clause id="…" /> on a line of their own',
  ),
  'mdx-tag-unopened': error(
    '正文的 MDX 语法错误：结束标签没有对应的开始标签',
    'MDX syntax error: a closing tag without its opening tag',
    '请删去它，或补上开始标签',
    'Remove it, or add the opening tag',
  ),
  'mdx-tag-form': error(
    '正文的 MDX 语法错误：标签的写法不对',
    'MDX syntax error: this is not the form of a tag',
    '组件写作 <Clause id="…" />，引号用半角；注释写作 {/* … */}，文字中的 < 写作 \\<',
    'Write components as <Clause id="…" /> with ASCII quotes, comments as {/* … */}, and < in text as \\<',
  ),
  'mdx-expression': error(
    '正文的 MDX 语法错误：花括号、import 或 export 的内容不能识别',
    'MDX syntax error: what stands in braces, import or export is not understood',
    '文字中的 { 写作 \\{',
    'Write { in text as \\{',
  ),
  'checks-left-out': warning(
    '版本 {edition} 的内容有错误，这几项没有检查：{checks}',
    'edition {edition} has errors in its content; left out of the check: {checks}',
    '请先改正内容的错误，再检查一次',
    'Correct the content, then check again',
  ),
} as const satisfies Record<string, CatalogueEntry>;
