/** How papers look: black on white, each beginning on a sheet of A4. */
export const PAPER_STYLE = `
body{margin:0;background:#fff;color:#000;font:12pt/1.6 "FangSong","STFangsong","Songti SC","SimSun","Noto Serif CJK SC",serif}
section{box-sizing:border-box;width:210mm;max-width:100%;margin:0 auto;padding:12mm 16mm}
section+section{break-before:page;page-break-before:always}
h1{margin:0 0 3mm;text-align:center;font-size:20pt;line-height:1.3;font-family:"STZhongsong","SimSun","Noto Serif CJK SC",serif}
.number{margin:0 0 4mm;text-align:right;font-size:10.5pt;overflow-wrap:anywhere}
p{margin:0 0 2mm}
p.to{font-weight:bold}
p.text{text-indent:2em}
:lang(en) p.text{text-indent:0}
ol{margin:0 0 3mm;padding-inline-start:2em}
table{width:100%;margin:2mm 0 4mm;border-collapse:collapse}
th,td{border:1px solid #000;padding:1.2mm 2mm;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:bold}
tr{break-inside:avoid}
thead th,.whole{white-space:nowrap}
.sign{min-width:28mm;min-height:8mm}
.facts th{width:8em}
.blank{height:28mm}
.codes{margin:0;padding:0;list-style:none;columns:2;column-gap:6mm;font-size:10.5pt}
.codes li{break-inside:avoid}
.codes li::before{content:"□ "}
.digest{font-family:ui-monospace,Consolas,monospace;font-size:8.5pt;overflow-wrap:anywhere}
.signs{display:grid;grid-template-columns:1fr 1fr;gap:6mm 10mm;margin:6mm 0 0}
.signs div{min-height:14mm;break-inside:avoid}
.signs .day{text-align:end}
.note{margin:4mm 0 0;border-top:1px dashed #000;padding-top:2mm;font-size:10.5pt}
@page{size:A4;margin:14mm 16mm}
@media print{section{width:auto;padding:0}}
`;
