/** What a survey report needs beyond the style of the other reports: charts for two widths, tables, the banner. */
export const SURVEY_STYLE = `
:root{--yes:#23704f;--open:#dfb45c;--no:#dcb9b2;--only:#9c2a1f;--fails:#d98f84;--bar:#b4c0cc;--between:#8fb8a4}
@media (prefers-color-scheme:dark){:root{--yes:#5fb78c;--open:#a3792c;--no:#5f3a35;--only:#f08a7c;--fails:#8f4a41;--bar:#55616d;--between:#3f7358}}
.survey{max-width:66rem}
.banner{position:relative;margin:0 0 1.5rem;padding:.7rem 1rem;border:2px solid var(--undetermined);color:var(--undetermined);background:var(--tint)}
.banner strong{font:700 1.15rem/1.4 var(--song);margin-right:.6em}
.tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;margin-top:1.75rem}
.tile{padding:1rem 1.2rem;background:var(--tint);border-top:4px solid var(--tone)}
.tile b{display:block;font:700 clamp(1.5rem,1rem + 2.4vw,2.4rem)/1.25 var(--song);color:var(--tone)}
.tile span{color:var(--soft)}
.split{display:flex;height:.8rem;margin-top:1rem;overflow:hidden}
.split i.met{background:var(--yes)}.split i.undetermined{background:var(--open)}.split i.not_met{background:var(--no)}
.findings{list-style:none;padding:0}
.findings li{padding:.35rem 0 .35rem 1.2rem;position:relative}
.findings li::before{content:"";position:absolute;left:.1rem;top:1.05em;width:.45rem;height:.45rem;background:var(--ink)}
.intro,.caveat{color:var(--soft);font-size:.925rem}
.caveat{margin:.3rem 0 0}
figure{margin:1.4rem 0 0}
.survey section>h3{margin:1.6rem 0 .2rem;font:700 1rem/1.4 var(--hei)}
figcaption{font-weight:700;margin-bottom:.3rem}
figcaption::first-letter{text-transform:uppercase}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.chart text{font-family:inherit}
.narrow{display:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
details{margin-top:.3rem;border-bottom:1px solid var(--line);padding-bottom:.4rem}
summary{cursor:pointer;color:var(--soft);font-size:.9rem}
summary:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.scroll{overflow-x:auto;margin-top:.4rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.5}
th,td{padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:400}
thead th{color:var(--soft);border-bottom:1px solid var(--ink);white-space:nowrap}
.number{text-align:right;white-space:nowrap}
@media (max-width:48rem){.pair{grid-template-columns:1fr}}
@media (max-width:34rem){.wide{display:none}.narrow{display:block}.tiles{grid-template-columns:1fr;gap:.6rem}.tile{display:flex;align-items:baseline;justify-content:space-between;padding:.7rem 1rem;border-top:0;border-left:4px solid var(--tone)}
.survey .facts div{grid-template-columns:max-content 1fr;gap:1rem}.survey .facts dd{text-align:right}th,td{padding-right:.5rem}}
@media print{:root{--yes:#23704f;--open:#dfb45c;--no:#dcb9b2;--only:#9c2a1f;--fails:#d98f84;--bar:#b4c0cc;--between:#8fb8a4}.survey{max-width:none}.narrow{display:none}.wide{display:block}
figure,.tile,.banner,.intro,tr{break-inside:avoid}.survey section>h2{break-after:avoid}details:not([open]){display:none}
.survey table{font-size:8.5pt}.intro,.survey section>h3,figcaption{break-after:avoid}
.survey section{margin-top:2rem}thead,tr:nth-child(-n+2){break-after:avoid}tr:nth-last-child(-n+2){break-before:avoid}.survey footer{break-inside:avoid;margin-top:1.5rem}}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt sans-serif;color:#444}}
`;
