import type { EChartsCoreOption } from 'echarts/core';

/** What a chart shows on a screen of a given width, in CSS pixels. */
export type ChartOptions = (width: number) => { readonly height: number; readonly option: EChartsCoreOption };

/** Draws a chart at one width as SVG. */
export type DrawChart = (options: ChartOptions, width: number) => string;

/**
 * Loads the charting library, which is installed only where surveys are made. Colours are the variables of the page's style
 * sheet, so that a chart follows its light, dark and printed schemes; ids count from the first chart drawn.
 */
export async function chartDrawer(): Promise<DrawChart> {
  const echarts = await import('echarts');
  let drawn = 0;
  return (options, width) => {
    const { height, option } = options(width);
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit', fontSize: 13 }, ...option });
    const svg = chart.renderToSVGString({ useViewBox: true });
    chart.dispose();
    drawn++;
    return svg
      .replaceAll(/zr\d+/g, `chart${drawn}`)
      .replace('<svg ', '<svg aria-hidden="true" focusable="false" ')
      .replaceAll(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
      .replaceAll(/<style\b[^>]*>.*?<\/style>/gs, '');
  };
}
