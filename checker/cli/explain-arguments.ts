/**
 * What is wrong with the options, said in both languages: Node's own messages are English only. Undefined for an error
 * that is none of `parseArgs`.
 */
export function explainArguments(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [, named = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const option = named.replace(/ <value>$/, '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option} / there is no option ${option}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `多余的参数 ${option} / unexpected argument ${option}`;
  return error.message.includes('does not take')
    ? `选项 ${option} 不带值 / the option ${option} takes no value`
    : `选项 ${option} 后面缺少值 / the option ${option} needs a value`;
}
