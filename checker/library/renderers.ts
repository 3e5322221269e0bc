import type { Report } from '../../build/types/report.ts';
import type { ReportContext } from '../report/report-context.ts';
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

export type Render = (
  reports: readonly Report[],
  context: ReportContext,
  options?: { colour: boolean; width: number },
) => string;

/** What writes reports in each format, loaded when it is asked for. */
export const renderers: Readonly<Record<Format, () => Promise<Render>>> = {
  text: async () => (await import('../report/render-text.ts')).renderText,
  json: async () => (await import('../report/render-json.ts')).renderJson,
  html: async () => (await import('../report/render-html.ts')).renderHtml,
  md: async () => (await import('../report/render-markdown.ts')).renderMarkdown,
  sarif: async () => (await import('../report/render-sarif.ts')).renderSarif,
  junit: async () => (await import('../report/render-junit.ts')).renderJunit,
  oscal: async () => (await import('../report/render-oscal.ts')).renderOscal,
  github: async () => (await import('../report/render-github.ts')).renderGithub,
};
