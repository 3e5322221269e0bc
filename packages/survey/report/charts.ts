import type { ChartOptions } from './draw-chart.ts';

/** A horizontal bar of parts, one above the other in the order given. */
export interface Bar {
  readonly label: string;
  /** Written after the label. */
  readonly detail?: string;
  readonly parts: readonly (number | null)[];
  /** Written at the end of the bar. */
  readonly note?: string;
}

export interface Part {
  readonly title: string;
  readonly colour: string;
}

const SOFT = 'var(--soft)';
const INK = 'var(--ink)';
const LINE = 'var(--line)';
const ROW = 30;
const LINE_HEIGHT = 15;
const LEGEND = 40;
/** Parts into which the axis of a distribution is divided. */
const TICKS = 5;

/**
 * Stacked horizontal bars. With `share` every bar is as long as the others and its parts are percentages. A bar with a
 * withheld part is left empty.
 */
export function barChart(parts: readonly Part[], bars: readonly Bar[], share: boolean): ChartOptions {
  return width => {
    const narrow = width < 500;
    const labels = narrow ? 118 : 240;
    const whole = bars.map(bar => bar.parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
    const known = (bar: Bar) => bar.parts.every(part => part !== null);
    const most = Math.max(1, ...whole);
    const names = bars.map(bar => labelOf(bar, labels));
    const row = Math.max(ROW, 10 + LINE_HEIGHT * Math.max(1, ...names.map(name => linesOf(name, labels))));
    return {
      height: (parts.length > 1 ? LEGEND : 8) + bars.length * row + 8,
      option: {
        legend: {
          show: parts.length > 1,
          top: 4,
          left: 0,
          itemWidth: 14,
          itemHeight: 12,
          itemGap: 16,
          selectedMode: false,
          textStyle: { color: SOFT, fontSize: narrow ? 12 : 13 },
        },
        grid: { left: labels + 10, right: narrow ? 52 : 84, top: parts.length > 1 ? LEGEND : 4, bottom: 4 },
        xAxis: { type: 'value', show: false, max: share ? 100 : most },
        yAxis: {
          type: 'category',
          inverse: true,
          data: names,
          axisLine: { lineStyle: { color: LINE } },
          axisTick: { show: false },
          axisLabel: {
            color: INK,
            width: labels,
            overflow: 'break',
            lineHeight: LINE_HEIGHT,
            interval: 0,
            fontSize: narrow ? 11.5 : 13,
          },
        },
        series: parts.map(({ title, colour }, at) => ({
          name: title,
          type: 'bar',
          stack: 'all',
          barWidth: 16,
          silent: true,
          itemStyle: { color: colour },
          emphasis: { disabled: true },
          data: bars.map((bar, row) =>
            known(bar) ? scaled(bar.parts[at] ?? 0, share ? (whole[row] as number) : 100) : 0,
          ),
          ...(at === parts.length - 1 && {
            label: {
              show: true,
              position: 'right',
              color: SOFT,
              fontSize: narrow ? 11 : 12,
              formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.note ?? '',
            },
          }),
        })),
      },
    };
  };
}

/** A label and what follows it, below it where both do not fit a line. */
function labelOf({ label, detail }: Bar, room: number): string {
  if (detail === undefined) return label;
  return `${label}${textWidth(`${label}  ${detail}`) > room ? '\n' : '  '}${detail}`;
}

/** How many lines a label takes, its text being broken anywhere, in a generous estimate. */
function linesOf(label: string, room: number): number {
  return label.split('\n').reduce((sum, line) => sum + Math.ceil((textWidth(line) * 1.1) / room), 0);
}

/** The width of a text in CSS pixels, about: Chinese characters are as wide as they are high, others half of it. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7.2), 0);
}

function scaled(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

export interface Column {
  readonly from: number | null;
  readonly to: number | null;
  readonly count: number | null;
  /** How many of the limits it reaches. */
  readonly reached: number;
}

export interface MarkedLimit {
  readonly percent: number;
  readonly title: string;
}

/** Columns side by side over a percentage, with limits as lines; the outer two stand for all that lies beyond. */
export function histogram(columns: readonly Column[], limits: readonly MarkedLimit[]): ChartOptions {
  const edges = columns.flatMap(({ from }) => (from === null ? [] : [from]));
  const step = (edges[1] ?? 1) - (edges[0] ?? 0);
  const first = edges[0] ?? 0;
  const last = edges[edges.length - 1] ?? 0;
  const ticks = Array.from({ length: TICKS + 1 }, (_, at) => first + (at * (last - first)) / TICKS);
  return width => ({
    height: width < 500 ? 210 : 260,
    option: {
      grid: { left: width < 500 ? 40 : 56, right: 16, top: 30, bottom: 28 },
      xAxis: {
        type: 'value',
        min: first - step,
        max: last + step,
        axisLabel: {
          color: SOFT,
          customValues: ticks,
          formatter: (value: number) => `${value}%`.replace('-', '−'),
        },
        splitLine: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisTick: { lineStyle: { color: LINE }, customValues: ticks },
      },
      yAxis: {
        type: 'value',
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: SOFT, fontSize: 11 },
        splitLine: { lineStyle: { color: LINE } },
      },
      series: [
        {
          type: 'custom',
          silent: true,
          data: columns.map(({ from, to, count }) => [from ?? (to as number) - step, count ?? 0]),
          renderItem: (
            params: { dataIndex: number },
            api: { value: (at: number) => number; coord: (point: number[]) => number[] },
          ) => {
            const [x, y] = [api.value(0), api.value(1)];
            const [left = 0, top = 0] = api.coord([x, y]);
            const [right = 0, bottom = 0] = api.coord([x + step, 0]);
            return {
              type: 'rect',
              shape: { x: left + 0.75, y: top, width: Math.max(right - left - 1.5, 1), height: bottom - top },
              style: { fill: colourOf(columns[params.dataIndex]?.reached ?? 0, limits.length) },
            };
          },
          markLine: limitLines(limits),
        },
      ],
    },
  });
}

function colourOf(reached: number, limits: number): string {
  if (reached === 0) return 'var(--bar)';
  return reached === limits ? 'var(--yes)' : 'var(--between)';
}

/** Limits as red lines; of two the labels stand apart. */
function limitLines(limits: readonly MarkedLimit[]) {
  const sorted = [...limits].sort((a, b) => a.percent - b.percent);
  const align = (at: number) => (sorted.length < 2 ? 'center' : at === 0 ? 'right' : 'left');
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: 'var(--not_met)', width: 1.5, type: 'solid' },
    data: sorted.map(({ percent, title }, at) => ({
      xAxis: percent,
      label: { formatter: title, color: 'var(--not_met)', fontSize: 12, align: align(at) },
    })),
  };
}

export interface CurvePoint {
  readonly limit: number;
  readonly count: number;
}

/** A count over a limit that moves, with the limit in force marked. */
export function lineChart(points: readonly CurvePoint[], current: MarkedLimit): ChartOptions {
  const [first, last] = [points[0]?.limit ?? 0, points[points.length - 1]?.limit ?? 1];
  return width => ({
    height: width < 500 ? 220 : 270,
    option: {
      grid: { left: width < 500 ? 46 : 60, right: 24, top: 34, bottom: 28 },
      xAxis: {
        type: 'value',
        min: first,
        max: last,
        axisLabel: { color: SOFT, formatter: (value: number) => `${value}%` },
        splitLine: { show: false },
        axisLine: { lineStyle: { color: LINE } },
      },
      yAxis: {
        type: 'value',
        axisLine: { show: false },
        axisTick: { show: false },
        min: 0,
        axisLabel: { color: SOFT, fontSize: 11 },
        splitLine: { lineStyle: { color: LINE } },
      },
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: 4,
          data: points.map(({ limit, count }) => [limit, count]),
          lineStyle: { color: 'var(--yes)', width: 2 },
          itemStyle: { color: 'var(--yes)' },
          emphasis: { disabled: true },
          markLine: limitLines(points.some(({ limit }) => limit === current.percent) ? [current] : []),
        },
      ],
    },
  });
}
