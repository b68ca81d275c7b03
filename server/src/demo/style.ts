/** The demo's page in the colours of the site. */
export const STYLE = `:root{color-scheme:light dark;--paper:#f8f7f3;--surface:#fff;--line:#dcd8cd;--ink:#182024;--ink-2:#455057;--brand:#0b4f5e}
@media (prefers-color-scheme:dark){:root{--paper:#11171a;--surface:#192125;--line:#35424a;--ink:#eceff0;--ink-2:#bcc6cb;--brand:#86c8d6}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header,main{max-width:70rem;margin:0 auto;padding:.5rem 1rem}
header{text-align:end}
h1,h2,h3,h4{line-height:1.3}
a{color:var(--brand)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr))}
section{margin-top:2.5rem}
section h3{margin:2rem 0 .75rem}
li{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:.75rem 1rem;overflow-wrap:anywhere}
li h4,li p{margin:0 0 .5rem}
dl{margin:0 0 .75rem}
dl div{display:flex;gap:.75rem}
dt{color:var(--ink-2);flex:none;width:5em}
dl.cards{margin:.75rem 0 0;padding-top:.5rem;border-top:1px solid var(--line)}
dl.cards dt{width:auto}
dd{margin:0;font-variant-numeric:tabular-nums;min-width:0}
time{color:var(--ink-2)}
button,.button{display:inline-block;min-height:2.75rem;padding:.5rem 1rem;margin:0 .25rem .25rem 0;border:2px solid var(--brand);border-radius:4px;background:var(--surface);color:var(--brand);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid #f3b72f;outline-offset:2px}
`;
