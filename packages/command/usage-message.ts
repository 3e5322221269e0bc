import { UsageError } from '@zhunsheng/checker/node';
import { visibleText } from '@zhunsheng/checker/report';

/** What is wrong with how a command was called, in both languages; undefined for any other error. */
export function usageMessage(error: Error): string | undefined {
  if (error instanceof UsageError) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  // Node names the option in quotes: "Option '-e, --edition <value>' argument missing".
  const option = visibleText(/'(?:-\w, )?([^' ]+)/.exec(error.message)?.[1] ?? '');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有选项 ${option} / there is no option ${option}`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `多余的参数 ${option} / unexpected argument ${option}`;
  return error.message.includes('does not take')
    ? `选项 ${option} 不带值 / option ${option} takes no value`
    : `选项 ${option} 后面缺少值 / option ${option} needs a value`;
}
