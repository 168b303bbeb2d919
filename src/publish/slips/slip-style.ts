/** How slips look: black on white, one a sheet of A5 or larger. */
export const SLIP_STYLE = `
body{margin:0;background:#fff;color:#000;font:16px/1.5 system-ui,sans-serif}
section{box-sizing:border-box;max-width:140mm;margin:0 auto;padding:8mm;break-after:page;page-break-after:always}
h1{margin:0 0 4mm;font-size:1.4rem}
dl{margin:0 0 4mm}
dl div{display:flex;flex-wrap:wrap;gap:0 1em;border-bottom:1px solid #999}
dt{flex:0 0 8em}
dd{flex:1 1 12em;margin:0;overflow-wrap:anywhere}
.qr{display:block;width:80mm;max-width:100%;margin:0 auto}
@page{size:A5;margin:5mm}
`;
