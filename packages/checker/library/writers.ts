import type { Report } from '@zhunsheng/language/types/report';
import type { ReportContext } from '../report/report-context.ts';
import { type ReportWriter, togetherWriter } from '../report/report-writer.ts';
import type { Format } from './library.ts';

export const FORMATS = [
  'text',
  'json',
  'html',
  'md',
  'sarif',
  'junit',
  'oscal',
  'github',
] as const satisfies readonly Format[];

export type Writer = (
  context: ReportContext,
  options?: { readonly colour: boolean; readonly width: number },
) => ReportWriter;

/** What writes reports in each format, loaded when it is asked for. */
export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  text: async () => (await import('../report/render-text.ts')).textWriter,
  json: async () => (await import('../report/render-json.ts')).jsonWriter,
  html: async () => (await import('../report/render-html.ts')).htmlWriter,
  md: async () => (await import('../report/render-markdown.ts')).markdownWriter,
  sarif: async () => together((await import('../report/render-sarif.ts')).renderSarif),
  junit: async () => together((await import('../report/render-junit.ts')).renderJunit),
  oscal: async () => together((await import('../report/render-oscal.ts')).renderOscal),
  github: async () => (await import('../report/render-github.ts')).githubWriter,
};

function together(render: (reports: readonly Report[], context: ReportContext) => string): Writer {
  return context => togetherWriter(reports => [render(reports, context)]);
}
