import type { CatalogueEntry } from '@zhunsheng/language';

/** Content files that do not fit their schema. `{subject}` is the value by its name, `{found}` what is written, quoted. */
export const contentProblems = {
  'content-file-missing': {
    severity: 'error',
    message: { zh: '缺少文件 {file}', en: 'file {file} is missing' },
    help: {
      zh: '请恢复（git restore），或从别的版本复制后修改',
      en: 'Restore it (git restore), or copy and change that of another edition',
    },
  },
  'content-file-empty': {
    severity: 'error',
    message: { zh: '文件是空的，或只有注释', en: 'the file is empty, or has comments only' },
    help: {
      zh: '请写上内容，可以从同类的文件复制后修改；规定见 schemas/{schema}',
      en: 'Give it, or copy and change that of another file; see schemas/{schema}',
    },
  },
  'content-ending': {
    severity: 'error',
    message: {
      zh: '文件 {file} 不会被读取：这里的文件以 {ending} 结尾',
      en: 'the file {file} is not read: files here end in {ending}',
    },
    help: {
      zh: '请改扩展名；不属于标准的，移到别处',
      en: 'Rename it, or move it elsewhere if it does not belong here',
    },
  },
  'content-encoding': {
    severity: 'error',
    message: {
      zh: '文件不是 UTF-8 编码，从这里起读不出文字',
      en: 'the file is not UTF-8: from here on its text cannot be read',
    },
    help: {
      zh: '请在编辑器中以 UTF-8 编码另存（Windows 的“ANSI”是 GBK，不是 UTF-8）',
      en: 'Save it as UTF-8 in the editor',
    },
  },
  'content-conflict': {
    severity: 'error',
    message: {
      zh: '合并留下的冲突标记 {mark} 还在：从这里起有两种写法',
      en: 'the merge left a conflict here, marked {mark}: there are two versions',
    },
    help: {
      zh: '请在两种写法中取一种，或合成一种，再删去 <<<<<<<、=======、>>>>>>> 各行',
      en: 'Keep one of them, or make one of both, and remove the lines <<<<<<<, ======= and >>>>>>>',
    },
  },
  'content-alias': {
    severity: 'error',
    message: {
      zh: '标准的内容不用 YAML 别名：*{alias}',
      en: 'the content of a standard has no YAML aliases: *{alias}',
    },
    help: { zh: '请在这里直接写出值', en: 'Write the value out here' },
  },
  'content-key-unknown': {
    severity: 'error',
    message: { zh: '这里没有名为“{key}”的项', en: 'there is no key `{key}` here' },
    help: { zh: '{suggestion}可以写：{keys}', en: '{suggestion}Keys that may stand here: {keys}' },
  },
  'content-key-missing': {
    severity: 'error',
    message: { zh: '{subject}缺少“{key}”', en: '{subject} lacks the key `{key}`' },
    help: {
      zh: '请补上{meaning}；规定见 schemas/{schema}',
      en: 'Add it; schemas/{schema} says what it holds',
    },
  },
  'content-key-form': {
    severity: 'error',
    message: { zh: '“{key}”不能作名称', en: '`{key}` cannot be a key here' },
    help: { zh: '名称应符合 `{pattern}`', en: 'Keys have the form `{pattern}`' },
  },
  'content-type': {
    severity: 'error',
    message: {
      zh: '{subject}应为{expected}，写的是{found}',
      en: '{subject} has to be {expected}, not {found}',
    },
    help: { zh: '{advice}；规定见 schemas/{schema}', en: '{advice}; see schemas/{schema}' },
  },
  'content-choice': {
    severity: 'error',
    message: { zh: '{subject}不能是{found}', en: '{subject} cannot be {found}' },
    help: { zh: '{suggestion}可用：{allowed}', en: '{suggestion}It takes {allowed}' },
  },
  'content-form': {
    severity: 'error',
    message: { zh: '{subject}写成{found}，写法不对', en: '{subject} is {found}, which has the wrong form' },
    help: { zh: '应符合 `{pattern}`{meaning}', en: 'It has the form `{pattern}`' },
  },
  'content-empty': {
    severity: 'error',
    message: { zh: '{subject}是空的', en: '{subject} is empty' },
    help: { zh: '请写上内容；规定见 schemas/{schema}', en: 'Give it; see schemas/{schema}' },
  },
  'content-too-long': {
    severity: 'error',
    message: {
      zh: '{subject}太长，至多 {limit} 个字',
      en: '{subject} is too long: at most {limit} characters',
    },
    help: { zh: '请缩短；规定见 schemas/{schema}', en: 'Shorten it; see schemas/{schema}' },
  },
  'content-too-few': {
    severity: 'error',
    message: {
      zh: '{subject}有 {count} 项，至少要 {limit} 项',
      en: '{subject} has too few entries: {count}, at least {limit}',
    },
    help: {
      zh: '请补上其余各项{more}；规定见 schemas/{schema}',
      en: 'Add the others{more}; see schemas/{schema}',
    },
  },
  'content-too-many': {
    severity: 'error',
    message: {
      zh: '{subject}有 {count} 项，至多 {limit} 项',
      en: '{subject} has too many entries: {count}, at most {limit}',
    },
    help: { zh: '请删去多余的项；规定见 schemas/{schema}', en: 'Remove some; see schemas/{schema}' },
  },
  'content-repeated': {
    severity: 'error',
    message: {
      zh: '{subject}的第 {first} 项与第 {second} 项相同',
      en: 'entries {first} and {second} of {subject} are the same',
    },
    help: { zh: '请只保留一项', en: 'Keep only one of them' },
  },
  'content-out-of-range': {
    severity: 'error',
    message: { zh: '{subject}是{found}，应{bound}', en: '{subject} is {found}; it has to be {bound}' },
    help: { zh: '请改正；规定见 schemas/{schema}', en: 'Correct it; see schemas/{schema}' },
  },
  'content-no-alternative': {
    severity: 'error',
    message: {
      zh: '{subject}写成{found}，不合任何一种写法',
      en: '{subject} is {found}, which has none of its forms',
    },
    help: { zh: '可以写：{forms}', en: 'It may be: {forms}' },
  },
  'content-both-alternatives': {
    severity: 'error',
    message: { zh: '{subject}同时用了几种写法', en: '{subject} has several forms at once' },
    help: { zh: '只能写其中一种：{forms}', en: 'It takes only one of: {forms}' },
  },
  'content-not-allowed': {
    severity: 'error',
    message: {
      zh: '{subject}写成{found}，这里不能这样写',
      en: '{subject} is {found}, which may not stand here',
    },
    help: { zh: '规定见 schemas/{schema}{meaning}', en: 'See schemas/{schema}' },
  },
  'prose-head-missing': {
    severity: 'error',
    message: {
      zh: '正文文件没有头部：第一行应是 ---，各项之后再有一行 ---',
      en: 'the prose file has no head: its first line has to be ---, with another --- behind the keys',
    },
    help: {
      zh: '请在两行 --- 之间写 id、element、title、provenance、normative；可以从别的章复制后修改',
      en: 'Write id, element, title, provenance and normative between them; that of another chapter can be copied and changed',
    },
  },
  'mdx-unclosed': {
    severity: 'error',
    message: {
      zh: '正文的 MDX 语法错误：从这里开始的标签、花括号或引号没有结束',
      en: 'MDX syntax error: a tag, brace or quote that begins here is not closed',
    },
    help: {
      zh: '请补上 />、} 或引号；文字中的 < 和 { 写作 \\< 和 \\{',
      en: 'Close it by />, } or a quote; write < and { in text as \\< and \\{',
    },
  },
  'mdx-tag-open': {
    severity: 'error',
    message: {
      zh: '正文的 MDX 语法错误：标签 {tag} 没有结束',
      en: 'MDX syntax error: the tag {tag} is not closed',
    },
    help: {
      zh: '组件写作 <Clause id="…" />，单独一行',
      en: 'Write components as <Clause id="…" /> on a line of their own',
    },
  },
  'mdx-tag-unopened': {
    severity: 'error',
    message: {
      zh: '正文的 MDX 语法错误：结束标签没有对应的开始标签',
      en: 'MDX syntax error: a closing tag without its opening tag',
    },
    help: { zh: '请删去它，或补上开始标签', en: 'Remove it, or add the opening tag' },
  },
  'mdx-tag-form': {
    severity: 'error',
    message: {
      zh: '正文的 MDX 语法错误：标签的写法不对',
      en: 'MDX syntax error: this is not the form of a tag',
    },
    help: {
      zh: '组件写作 <Clause id="…" />，引号用半角；注释写作 {/* … */}，文字中的 < 写作 \\<',
      en: 'Write components as <Clause id="…" /> with ASCII quotes, comments as {/* … */}, and < in text as \\<',
    },
  },
  'mdx-expression': {
    severity: 'error',
    message: {
      zh: '正文的 MDX 语法错误：花括号、import 或 export 的内容不能识别',
      en: 'MDX syntax error: what stands in braces, import or export is not understood',
    },
    help: { zh: '文字中的 { 写作 \\{', en: 'Write { in text as \\{' },
  },
  'checks-left-out': {
    severity: 'warning',
    message: {
      zh: '版本 {edition} 的内容有错误，这几项没有检查：{checks}',
      en: 'edition {edition} has errors in its content; left out of the check: {checks}',
    },
    help: { zh: '请先改正内容的错误，再检查一次', en: 'Correct the content, then check again' },
  },
} as const satisfies Record<string, CatalogueEntry>;
