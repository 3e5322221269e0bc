import type { ReportView } from '../describe-report.ts';
import { visibleText } from '../visible-text.ts';

/**
 * Headings in Song, as official papers set them, text in Hei; colours are told apart by symbol and word as well.
 * On paper the colours of the light scheme hold, whatever the screen's.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--desk:#f3f1ec;--ink:#1d1c1a;--soft:#5d5a54;--line:#dcd8cf;--tint:#f8f6f1;
--met:#1f6a4a;--not_met:#a8281d;--undetermined:#855300;--not_applicable:#6b6861;--invalid:#a8281d;
--song:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",STSong,SimSun,serif;
--hei:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#1b1b1a;--desk:#121211;--ink:#ebe8e1;--soft:#a9a59b;--line:#3a3834;--tint:#242321;
--met:#6cc49a;--not_met:#f28b7d;--undetermined:#e3b04b;--not_applicable:#a09c93;--invalid:#f28b7d}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);font:16px/1.75 var(--hei);line-break:strict;overflow-wrap:anywhere;
text-autospace:normal;text-spacing-trim:trim-start;font-variant-numeric:tabular-nums}
:lang(en){line-height:1.6}
.report{max-width:60rem;margin:2rem auto;padding:clamp(1.25rem,5vw,3.5rem);background:var(--paper);border:1px solid var(--line)}
h1,h2,h3{font-family:var(--song);font-weight:700;line-height:1.4;margin:0;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.1rem)}
h2{font-size:1.3rem;margin:2.75rem 0 1rem;padding-bottom:.4rem;border-bottom:2px solid var(--ink)}
h3{font-size:1.05rem}
p,ul,dl,dd{margin:0}
ul{padding:0;list-style:none}
a{color:inherit;text-decoration:none}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.name{unicode-bidi:isolate}
.standard{color:var(--soft);margin-bottom:.35rem}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:0 2.5rem;margin-top:1.25rem}
.facts div{display:grid;grid-template-columns:9em 1fr;padding:.3rem 0;border-bottom:1px solid var(--line)}
:lang(en) .facts div{grid-template-columns:8em 1fr}
.facts div:last-child{grid-column:1/-1}
.facts dt{color:var(--soft)}
.met{--tone:var(--met)}.not_met{--tone:var(--not_met)}.undetermined{--tone:var(--undetermined)}
.not_applicable{--tone:var(--not_applicable)}.invalid{--tone:var(--invalid)}
.sign{color:var(--tone);font-weight:700}
.conclusion{margin-top:1.75rem;padding:1.1rem 1.4rem;border:1px solid var(--tone);border-left-width:.5rem;background:var(--tint)}
.conclusion strong{display:block;font:700 clamp(1.35rem,1rem + 2vw,1.8rem)/1.4 var(--song);color:var(--tone)}
.counts{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-top:.4rem;color:var(--soft)}
.counts b{color:var(--tone);font-size:1.1em}
.matrix{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem .75rem}
.matrix h3{font-size:.95rem;margin-bottom:.4rem}
.matrix li{margin-bottom:.35rem}
.matrix a{display:grid;grid-template-columns:1.1em max-content 1fr;gap:.4em;padding:.28rem .5rem;font-size:.875rem;line-height:1.45;
border-left:3px solid var(--tone);background:var(--tint)}
.matrix a:hover{text-decoration:underline}
.matrix .no{color:var(--soft)}
.scores{width:100%;border-collapse:collapse;font-size:.9375rem}
.scores th,.scores td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
.scores thead th{color:var(--soft);white-space:nowrap}.scores tbody th{min-width:9em}.scores td:nth-child(3){min-width:4.5em}.scores td:nth-child(4){white-space:nowrap}
.scores .total>*{font-weight:700;background:var(--tint)}
.next h3{margin:1.1rem 0 .4rem;font-size:1rem}
.next li{position:relative;padding:.3rem 0 .3rem 1.7rem;border-bottom:1px solid var(--line)}
.next li::before{content:"";position:absolute;left:.1rem;top:.78rem;width:.8rem;height:.8rem;border:1.5px solid var(--soft)}
.refs{color:var(--soft);white-space:nowrap}
.refs a{text-decoration:underline;text-underline-offset:.2em;text-decoration-color:var(--line)}
.chapter>h3{margin:1.75rem 0 .3rem;font-size:1.1rem}
.clause{padding:.9rem 0;border-bottom:1px solid var(--line)}
.clause header{display:grid;grid-template-columns:1.1em auto 1fr auto;gap:.5em;align-items:baseline}
.clause h4{margin:0;font:inherit;font-weight:700}
.clause .no{color:var(--soft)}
.state{color:var(--tone);font-size:.9rem;white-space:nowrap}
.sentence{margin:.25rem 0 0;padding-left:1.6em}
.body{padding-left:1.6em}
.condition{margin-top:.7rem;padding:.55rem .9rem;background:var(--tint);border-left:3px solid var(--tone)}
.pairs{display:grid;grid-template-columns:max-content 1fr;gap:.05rem 1em;margin-top:.2rem}
.pairs dt{color:var(--soft)}
.body>.pairs{margin-top:.6rem}
.gap{font-weight:700}
.problem{padding:.7rem 0;border-bottom:1px solid var(--line)}
.problem code,.problem pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.85em}
.problem pre{margin:.4rem 0;padding:.5rem .8rem;background:var(--tint);overflow-x:auto;line-height:1.5}
.place{color:var(--soft);font-size:.9rem}
.readings dt{margin-top:.7rem;font-weight:700}
.readings dd{color:var(--soft)}
.notice{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
.contents li{display:grid;grid-template-columns:1.1em 1fr auto;gap:.6em;padding:.4rem 0;border-bottom:1px solid var(--line)}
@media (max-width:34rem){.report{margin:0;border:0}.matrix{grid-template-columns:1fr}.matrix ul{display:grid;grid-template-columns:1fr 1fr;gap:.35rem}
.matrix li{margin:0;display:grid}.facts div{grid-template-columns:8.5em 1fr}.clause header{grid-template-columns:1.1em auto 1fr}
.scores,.scores tbody,.scores tr,.scores th,.scores td{display:block}.scores thead{display:none}.scores td:empty{display:none}
.scores tr{padding:.4rem 0;border-bottom:1px solid var(--line)}.scores th,.scores td{border:0;padding:.1rem 0}.scores tbody th{font-weight:700}
.scores td{display:grid;grid-template-columns:6em 1fr}.scores td::before{content:attr(data-label);color:var(--soft);font-weight:400}
.scores .total{padding:.4rem .6rem;background:var(--tint)}
.state{grid-column:2/-1}.sentence,.body{padding-left:0}.condition{padding:.5rem .7rem}}
@page{size:A4;margin:22mm 18mm 20mm}
@media print{:root{color-scheme:light;--paper:#fff;--desk:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f6f4ef;
--met:#1f6a4a;--not_met:#a8281d;--undetermined:#855300;--not_applicable:#555;--invalid:#a8281d}
body{font-size:10.5pt;line-height:1.6;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.report{max-width:none;margin:0;padding:0;border:0}.report+.report{break-before:page}
h2,h3,h4,.clause header{break-after:avoid}.clause,.condition,.problem,.next li,.conclusion,.matrix section,.facts div{break-inside:avoid}
.clause.long{break-inside:auto}p{orphans:2;widows:2}.matrix{grid-template-columns:repeat(5,1fr);gap:.5rem}.matrix a{font-size:8pt;padding:.2rem .3rem}
.facts{grid-template-columns:1fr 1fr}.refs a{text-decoration:none}}
`;

/** The running head and foot of a report's printed pages: enterprise, reference date, page. Named `report-<index>`. */
export function pageStyle(view: ReportView, index: number): string {
  const font = 'font:8.5pt var(--hei,sans-serif);color:#444';
  const head = cssString(view.name.length > 40 ? `${view.name.slice(0, 39)}…` : view.name);
  return `#report-${index}{page:report-${index}}@page report-${index}{@top-left{content:${head};${font}}
@top-right{content:${cssString(view.dated)};${font}}@bottom-right{content:counter(page) " / " counter(pages);${font}}
@bottom-left{content:${cssString(`${view.standard} ${view.edition}`)};${font}}}`;
}

/** Text as a CSS string: everything but letters and digits is written as an escape, so that nothing can end the sheet. */
export function cssString(text: string): string {
  const escaped = visibleText(text).replace(
    /[^\p{L}\p{N}]/gu,
    character => `\\${(character.codePointAt(0) as number).toString(16).padStart(6, '0')}`,
  );
  return `"${escaped}"`;
}
