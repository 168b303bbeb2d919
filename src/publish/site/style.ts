/** The one style sheet of a site: light and dark, narrow, wide and on paper. No font, image or script from anywhere. */
export const STYLE = `:root { color-scheme: light dark;
  --paper: #ffffff; --shade: #f4f6f8; --ink: #1a2129; --soft: #55606c; --line: #d5dbe1; --link: #0b5394; --mark: #0b5394;
  --second: #b35900; --good: #1d6b3a; --bad: #a3261c; --wash: #e8f0f8; --focus: #b35900; --edge: rgba(20, 30, 45, .34); }
@media (prefers-color-scheme: dark) { :root {
  --paper: #14181c; --shade: #1c2127; --ink: #e4e8ec; --soft: #a3adb8; --line: #39424c; --link: #8fc1f0; --mark: #6ea8dc;
  --second: #f0a35e; --good: #79c894; --bad: #f19389; --wash: #1b2b3b; --focus: #f0a35e; --edge: rgba(228, 232, 236, .45); } }
html:has(#theme-light:checked) { color-scheme: light;
  --paper: #ffffff; --shade: #f4f6f8; --ink: #1a2129; --soft: #55606c; --line: #d5dbe1; --link: #0b5394; --mark: #0b5394;
  --second: #b35900; --good: #1d6b3a; --bad: #a3261c; --wash: #e8f0f8; --focus: #b35900; --edge: rgba(20, 30, 45, .34); }
html:has(#theme-dark:checked) { color-scheme: dark;
  --paper: #14181c; --shade: #1c2127; --ink: #e4e8ec; --soft: #a3adb8; --line: #39424c; --link: #8fc1f0; --mark: #6ea8dc;
  --second: #f0a35e; --good: #79c894; --bad: #f19389; --wash: #1b2b3b; --focus: #f0a35e; --edge: rgba(228, 232, 236, .45); }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.65 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
  "Noto Sans CJK SC", "Noto Sans SC", sans-serif; overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; background: var(--paper); padding: .5rem 1rem; }
.band { border-bottom: 1px solid var(--line); background: var(--shade); }
.wide { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: .85rem 1.25rem .5rem; }
.brand { font-weight: 650; font-size: 1.05rem; color: inherit; text-decoration: none; }
.brand small { display: block; font-weight: 400; font-size: .82rem; color: var(--soft); }
.tools { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; align-items: center; font-size: .86rem; }
.theme { border: 0; margin: 0; padding: 0; display: flex; gap: .7rem; }
.theme legend { float: left; padding: 0; margin-right: .5rem; color: var(--soft); }
.theme label { display: inline-flex; gap: .25rem; align-items: center; min-height: 1.5rem; }
.theme input { accent-color: var(--mark); margin: 0; }
nav ul { max-width: none; list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.35rem; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .45rem 0 .5rem; text-decoration: none; border-bottom: 3px solid transparent; }
nav a:hover { border-bottom-color: var(--line); }
nav a[aria-current] { color: inherit; font-weight: 600; border-bottom-color: var(--mark); }
main.wide { padding-top: 1.75rem; padding-bottom: 3rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .6rem; font-weight: 650; letter-spacing: .005em; }
h2 { font-size: 1.22rem; line-height: 1.4; margin: 2.4rem 0 .6rem; font-weight: 650; padding-top: .2rem; }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .4rem; font-weight: 650; }
p, ul, ol, dl { margin: 0 0 .9rem; max-width: 46rem; }
li { margin: .2rem 0; }
.lead { font-size: 1.08rem; color: var(--soft); }
.note { color: var(--soft); font-size: .9rem; }
.withheld { color: var(--soft); font-size: .9em; }
.none { color: var(--soft); }
.card { border: 1px solid var(--line); border-left: 4px solid var(--mark); background: var(--wash); padding: .95rem 1.15rem .35rem; margin: 1rem 0 1.4rem; border-radius: 3px; max-width: 52rem; }
.card h2, .card h3 { margin-top: 0; }
.card.quiet { background: var(--shade); border-left-color: var(--line); }
.finder { display: flex; flex-wrap: wrap; gap: .5rem; margin: .3rem 0 .8rem; max-width: 44rem; }
.finder label { flex-basis: 100%; font-weight: 600; }
.finder input { flex: 1 1 14rem; min-width: 0; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .5rem .7rem; }
button, .button { font: inherit; font-weight: 600; color: var(--paper); background: var(--link); border: 1px solid var(--link); border-radius: 3px; padding: .5rem 1.15rem; cursor: pointer; text-decoration: none; display: inline-block; }
button.plain { color: var(--link); background: transparent; }
button[disabled] { opacity: .55; cursor: default; }
textarea { width: 100%; font: .85rem/1.4 ui-monospace, Consolas, monospace; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .5rem; }
.questions { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .9rem; max-width: none; }
.questions li { border: 1px solid var(--line); border-radius: 3px; padding: .85rem 1rem; margin: 0; }
.questions b { display: block; font-size: 1.03rem; }
.questions p { margin: .25rem 0 .4rem; font-size: .94rem; color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .9rem; margin: 0 0 1.2rem; max-width: none; }
.figures div { border-top: 3px solid var(--mark); padding-top: .4rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--soft); font-size: .88rem; }
.figures dd { margin: 0; font-size: 1.55rem; font-weight: 650; line-height: 1.25; font-variant-numeric: tabular-nums; }
.facts { margin: 0 0 1.1rem; max-width: 56rem; }
.facts > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .2rem 1.2rem; padding: .42rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; min-width: 0; }
/* A shade at the edge behind which a table goes on; what scrolls with the table covers it at the end. */
.table { overflow-x: auto; margin: .6rem 0 1.3rem; background:
  linear-gradient(to right, var(--paper) 40%, transparent) left -2px top 0 / 2.7rem 100% no-repeat local,
  linear-gradient(to left, var(--paper) 40%, transparent) right -2px top 0 / 2.7rem 100% no-repeat local,
  linear-gradient(to right, var(--edge), transparent) left / 1rem 100% no-repeat scroll,
  linear-gradient(to left, var(--edge), transparent) right / 1rem 100% no-repeat scroll; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0 .45rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .9rem .42rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { border-bottom: 2px solid var(--soft); color: var(--soft); font-size: .86rem; white-space: nowrap; vertical-align: bottom; }
tbody tr:hover > * { background: var(--shade); }
tbody tr.found > * { background: var(--wash); }
.untitled caption { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.number { text-align: right; white-space: nowrap; } .number .withheld { white-space: normal; }
.narrow table { width: auto; min-width: 22rem; }
code { font: .88em/1.5 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
.hex { overflow-wrap: anywhere; word-break: break-all; } dd.hex { font: .88em/1.5 ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; padding-top: .12rem; }
time { white-space: nowrap; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
pre { background: var(--shade); border: 1px solid var(--line); border-radius: 3px; padding: .7rem .9rem; overflow-x: auto; max-width: 60rem; }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.2rem 2rem; }
figure { margin: .4rem 0 .6rem; max-width: 36rem; }
figcaption { font-weight: 600; font-size: .95rem; margin-bottom: .3rem; }
svg { display: block; width: 100%; height: auto; font: 12px/1 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
svg text { fill: var(--ink); } svg .soft { fill: var(--soft); }
svg .axis { stroke: var(--line); stroke-width: 1; fill: none; }
svg .bar { fill: var(--mark); } svg .ghost { fill: var(--line); }
svg .goal { stroke: var(--second); stroke-width: 2; fill: none; } svg .goal.dashed { stroke-dasharray: 5 4; }
svg .line { stroke: var(--mark); stroke-width: 2.5; fill: none; } svg .dot { fill: var(--mark); }
details { margin: .2rem 0 1.2rem; } summary { cursor: pointer; color: var(--link); }
.pages { display: flex; flex-wrap: wrap; gap: .3rem .9rem; list-style: none; padding: 0; font-size: .93rem; max-width: none; }
.scale { display: block; height: auto; max-width: 27rem; margin: .2rem 0 .6rem; }
footer { border-top: 1px solid var(--line); background: var(--shade); color: var(--soft); font-size: .88rem; }
footer .wide { padding-top: 1rem; padding-bottom: 1.6rem; } footer p { max-width: none; margin-bottom: .4rem; }
[hidden] { display: none !important; }
@media screen and (max-width: 62rem) { tbody th { min-width: 5.6rem; } td { min-width: 4.4rem; } thead :is(th, .number) { white-space: normal; } .narrow td { min-width: 0; } }
@media (max-width: 40rem) {
  tbody th { min-width: 6.2rem; } td { min-width: 4.4rem; } .narrow table { min-width: 0; }
  td time, tbody th time { display: inline-block; min-width: 5.6rem; white-space: normal; }
  body { font-size: .98rem; } h1 { font-size: 1.42rem; } .wide { padding-left: 1rem; padding-right: 1rem; } .top { padding-left: 1rem; padding-right: 1rem; }
  .facts > div { grid-template-columns: 1fr; gap: 0; } nav ul { gap: 0 1.05rem; } nav a { padding: .2rem 0 .15rem; border-bottom-width: 2px; } main.wide { padding-top: 1.2rem; } }
@media print {
  :root, html:has(#theme-dark:checked), html:has(#theme-light:checked) { color-scheme: light; --paper: #fff; --shade: #fff; --ink: #000; --soft: #333; --line: #999; --link: #000; --mark: #444; --second: #000; --good: #000; --bad: #000; --wash: #fff; }
  @page { size: A4; margin: 18mm 16mm; }
  body { font-size: 10pt; line-height: 1.45; } .tools, nav, .skip, .finder, .noprint { display: none !important; } .band, footer { background: none; }
  .wide { max-width: none; padding: 0; } main.wide { padding: 4mm 0 0; } footer .wide { padding: 2mm 0 0; } h1 { font-size: 16pt; } h2 { font-size: 12.5pt; margin-top: 6mm; break-after: avoid; } h3 { break-after: avoid; }
  a { text-decoration: none; } tr, figure, .card, .questions li { break-inside: avoid; } thead { display: table-header-group; } thead th, thead .number { white-space: normal; } .table { overflow: visible; background: none; } table { font-size: 9pt; }
  .stacked thead { display: none; } .stacked :is(table, caption, tbody, tr) { display: block; } .stacked tr { border-bottom: 1px solid var(--line); padding: 1mm 0; }
  .stacked tbody :is(th, td) { display: inline; border: 0; padding: 0; } .stacked td::before { content: " · " attr(data-head); color: var(--soft); }
  details > :not(summary) { display: block; } svg .bar { fill: #444; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
