/** How the page looks on a wide screen, on a phone and on paper. Colours repeat what a sign or a word says. */
import type { Language } from '../../../../core/text.ts';

/** What each cell of the table of gaps is called where the table becomes cards. */
const LABELS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Hiện trạng', 'Yêu cầu hoặc kế hoạch', 'Kết luận', 'Phụ trách', 'Kế hoạch'],
  en: ['Now', 'Demand or plan', 'Result', 'Responsible', 'Plan'],
};

const PAGE_WORD: Readonly<Record<Language, string>> = { vi: 'Trang ', en: 'Page ' };

/** The whole style sheet. */
export function style(language: Language): string {
  const labels = LABELS[language]
    .map((label, at) => `.gaps tr:first-child>td:nth-child(${at + 2})::before{content:"${label}: "}`)
    .join('');
  return `${SCREEN}@media screen and (max-width:760px){${PHONE}${labels}}${PRINT.replace('PAGE', PAGE_WORD[language])}`;
}

const SCREEN = `
:root{color-scheme:light;--ink:#1b2430;--soft:#4a5563;--navy:#17365d;--line:#c3ccd8;--pale:#f3f6fa;--bad:#a3171f;--badbg:#fdeceb;--open:#805200;--openbg:#fff6df;--falling:#5b3a8e;--fallingbg:#f2ecfb;--move:#1b5c93;--movebg:#eaf3fb;--clear:#1f6b35;--clearbg:#eaf6ec;--empty:#5a6472;--emptybg:#fff}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;overflow-wrap:break-word}
.page{max-width:1280px;margin:0 auto;padding:0 24px 48px}
a{color:#0b4f94}a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,.scroll:focus-visible,main:focus-visible{outline:3px solid #0b4f94;outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:9}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}
header{border-bottom:4px solid var(--navy);margin-bottom:20px;padding-top:24px}
h1{color:var(--navy);font-size:1.75rem;line-height:1.25;margin:0 0 12px}
h2{color:var(--navy);font-size:1.3rem;line-height:1.3;margin:40px 0 12px;padding-bottom:6px;border-bottom:2px solid var(--navy)}
h3{color:var(--navy);font-size:1.05rem;margin:28px 0 8px}
h4,h5{margin:0;font-size:.95rem}
p{margin:8px 0}
code{font:.84em/1.4 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;color:#37424f;overflow-wrap:anywhere}
.note,.about,.names{color:var(--soft);font-size:.9rem}
.broken{background:var(--badbg);color:var(--bad);border:2px solid var(--bad);padding:10px 14px;font-weight:700}
.facts{display:flex;flex-wrap:wrap;gap:6px 28px;margin:0 0 8px}.facts div{display:flex;flex-direction:column}.facts dt{color:var(--soft);font-size:.85rem}.facts dd{margin:0;font-weight:600}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;padding:0;margin:0 0 16px;font-size:.93rem}
.mark{display:inline-block;min-width:1.5em;padding:0 .3em;border-radius:3px;color:#fff;background:var(--empty);text-align:center;font-weight:700;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.mark.bad{background:var(--bad)}.mark.open{background:var(--open)}.mark.falling{background:var(--falling)}.mark.move{background:var(--move)}.mark.clear{background:var(--clear)}
strong.bad{color:var(--bad)}
.tiles{display:flex;flex-wrap:wrap;gap:12px;list-style:none;padding:0;margin:16px 0}
.tile{border:1px solid var(--line);border-left:6px solid var(--navy);border-radius:4px;padding:8px 16px;min-width:150px;background:var(--pale)}
.tile b{font-size:1.7rem;line-height:1.2;margin-left:4px}.tile span:last-child{display:block;font-size:.92rem}
.tile.bad{border-left-color:var(--bad);background:var(--badbg)}.tile.open{border-left-color:var(--open);background:var(--openbg)}.tile.falling{border-left-color:var(--falling);background:var(--fallingbg)}.tile.move{border-left-color:var(--move);background:var(--movebg)}
.tile.sum b{margin-left:0}
.decisions>ol>li{margin:0 0 14px;padding-left:4px}.decisions>ol>li>p{margin:2px 0}.todo{background:var(--pale);border-left:4px solid var(--navy);padding:4px 10px}
.key{white-space:normal}.key,.key *{font:.84em/1.4 ui-monospace,Consolas,"DejaVu Sans Mono",monospace}
.scroll{position:relative;overflow-x:auto;margin:8px 0 12px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{border:1px solid var(--line);padding:6px 9px;text-align:left;vertical-align:top}
thead th{background:var(--navy);color:#fff;font-weight:600;print-color-adjust:exact;-webkit-print-color-adjust:exact}
tbody th{font-weight:600;background:#fff}
table.numbers{width:auto;min-width:50%}.numbers td{text-align:right;font-variant-numeric:tabular-nums}.numbers tbody th{min-width:220px}.numbers thead th{max-width:150px}
.chart td:last-child{text-align:left}
.sum tbody tr:last-child>*{font-weight:700;background:var(--pale)}
.wide tbody th{min-width:200px}
.nothing{color:var(--soft)}
.new{font-style:normal;background:var(--clearbg);color:var(--clear);border:1px solid var(--clear);padding:1px 8px;border-radius:3px}
.columns ul{columns:2;column-gap:32px}.columns li{break-inside:avoid}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:.92rem}
.layer{display:flex;border:1px solid var(--line);border-radius:4px;margin:0 0 10px;background:var(--pale);break-inside:avoid}
.layer>h4{flex:0 0 130px;background:var(--navy);color:#fff;padding:12px 8px;display:flex;align-items:center;justify-content:center;text-align:center;border-radius:3px 0 0 3px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.groups{flex:1;min-width:0;padding:8px;display:flex;flex-direction:column;gap:8px}
.group{border:1px solid var(--line);background:#fff;border-radius:4px;padding:6px 8px 8px}.group h5{text-align:center;color:var(--navy);margin-bottom:6px}
.cells{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(215px,1fr));gap:6px}
.cell{display:flex;border:1px solid var(--line);border-radius:4px;font-size:.86rem;line-height:1.35;break-inside:avoid;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cell>.mark{border-radius:3px 0 0 3px;display:flex;align-items:center;justify-content:center}
.cell>div{padding:5px 8px;min-width:0}.cell .names,.cell .count{display:block;font-size:.82rem}.cell b{font-weight:600}
.cell.bad{background:var(--badbg);border-color:var(--bad)}.cell.open{background:var(--openbg);border-color:var(--open)}.cell.falling{background:var(--fallingbg);border-color:var(--falling)}.cell.move{background:var(--movebg);border-color:var(--move)}.cell.clear{background:var(--clearbg);border-color:var(--clear)}
.cell.stale{background:#f1f2f4;border-color:var(--empty)}
.cell.empty{border-style:dashed;color:var(--soft);background:#fff}.cell.empty b{font-weight:400}.cell.empty>.mark{background:#fff;color:var(--soft)}
.cell.open>.mark{background:repeating-linear-gradient(45deg,#805200 0 5px,#6b4400 5px 10px)}
.cell.move>.mark{background:repeating-linear-gradient(0deg,#1b5c93 0 5px,#15497a 5px 10px)}
svg{vertical-align:middle;max-width:100%}
.bar{display:block;margin:2px 0 4px}.bar .all{fill:#fff;stroke:#8b97a6}.bar .supply{fill:#5d7fa6}.bar .use{fill:#1b5c93}.bar .aim{fill:#a3171f}.bar .strokes{stroke:#805200;stroke-width:1.5;fill:none}
.stack .bad{fill:var(--bad)}.stack .open{fill:#d9a12f}.stack .falling{fill:var(--falling)}.stack .move{fill:#6fa8d6}
.roadmap{font-size:.85rem}.roadmap td{white-space:nowrap}.roadmap tbody th{min-width:240px}.roadmap td:nth-child(2){white-space:normal;min-width:130px}.roadmap td:has(.run){background:var(--movebg);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.filters{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:10px 14px;background:var(--pale);border:1px solid var(--line);border-radius:4px;padding:12px}
.filters[hidden]{display:none}.filters label{font-size:.88rem;color:var(--ink);min-width:0}.filters .find{grid-column:span 2}
.filters input,.filters select{display:block;width:100%;font:inherit;padding:6px 8px;border:1px solid #6b7787;border-radius:4px;background:#fff;color:var(--ink)}
button{font:inherit;font-size:.92rem;padding:6px 12px;border:1px solid var(--navy);border-radius:4px;background:#fff;color:var(--navy);cursor:pointer}button:hover{background:var(--pale)}
.buttons{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:8px}
.gaps thead th{position:sticky;top:0;z-index:1}.gaps thead button{all:unset;cursor:pointer;font-weight:600;text-decoration:underline;text-underline-offset:3px}.gaps thead button:focus-visible{outline:3px solid #fff;outline-offset:2px}
.gaps th[aria-sort=ascending] button::after{content:" ▲"}.gaps th[aria-sort=descending] button::after{content:" ▼"}
.gaps tbody{scroll-margin-top:60px}.gaps summary,.gaps details a{scroll-margin-top:60px}
.gaps tbody{border-bottom:2px solid var(--line)}.gaps tbody th{width:22%}.gaps thead th:nth-child(2),.gaps thead th:nth-child(3){width:19%}
.gaps tr:first-child>*{border-bottom:0}.gaps .more>td{border-top:0;padding-top:0}
.gaps tbody:target>tr>*,.gaps tbody.here>tr>*{background:#fffbe6}
summary{cursor:pointer;color:#0b4f94;font-size:.9rem;padding:2px 0}
details ul{margin:4px 0;padding-left:22px}details li{margin:3px 0}
footer{border-top:1px solid var(--line);margin-top:40px;padding-top:12px;color:var(--soft);font-size:.88rem}
`;

const PHONE = `
.page{padding:0 14px 32px}h1{font-size:1.35rem}h2{font-size:1.15rem}
.tile{flex:1 1 130px;min-width:0}.columns ul{columns:1}
.layer{flex-direction:column}.layer>h4{flex:none;padding:8px;border-radius:3px 3px 0 0}.cells{grid-template-columns:1fr}
.filters .find{grid-column:auto}.filters{grid-template-columns:1fr}
.gaps,.gaps tbody,.gaps tr,.gaps th,.gaps td{display:block;width:auto}
.gaps thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.gaps tbody{border:1px solid var(--line);border-radius:4px;margin:0 0 12px}.gaps tbody th{width:auto;background:var(--pale)}
.gaps tbody th,.gaps tbody td{border:0;padding:5px 10px}
.gaps tr:first-child>td::before{font-weight:600;color:var(--soft)}
.roadmap tbody th,.numbers tbody th{min-width:150px}
.wide,.wide tbody,.wide tr,.wide th,.wide td{display:block}.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide tr{border:1px solid var(--line);border-radius:4px;margin:0 0 10px}.wide tbody th,.wide td{border:0;min-width:0;padding:4px 10px}.wide tbody th{background:var(--pale)}
.wide td:has(>.nothing:only-child){display:none}
.wide td::before{content:attr(data-l) ": ";font-weight:600;color:var(--soft)}
`;

const PRINT = `
@page{size:A4;margin:14mm 12mm 16mm;@bottom-right{content:"PAGE" counter(page) "/" counter(pages);font:8pt sans-serif}}
@page wide{size:A4 landscape}
@media print{
html{font-size:9.5pt}body{font-size:1rem;line-height:1.35}.page{max-width:none;padding:0}
nav,.skip,footer,.filters,#more,#not-all,.buttons{display:none!important}
h1{font-size:16pt}h2{font-size:13pt;margin-top:16pt}h3{font-size:10.5pt;margin-top:10pt}h2,h3,.legend{break-after:avoid}.tile{padding:4pt 8pt;min-width:0}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}table,.roadmap{font-size:8pt}th,td{padding:3pt 4pt}.numbers tbody th,.wide tbody th,.roadmap tbody th{min-width:0}
tr,.tile,li,.gaps tbody{break-inside:avoid}.decisions>ol>li{break-inside:auto}.todo{break-before:avoid}thead{display:table-header-group;break-after:avoid}tbody:first-of-type tr:first-child{break-before:avoid}.numbers,.scroll:has(.numbers){break-inside:avoid}section{margin-bottom:0}#table-title{break-before:page}
.gaps thead th{position:static}.gaps thead button{display:none}.gaps thead th[data-title]::before{content:attr(data-title)}
.landscape{page:wide}.layer{break-inside:auto}.cells{grid-template-columns:repeat(3,1fr)}
.gaps tr:first-child{break-after:avoid}
details>summary{list-style:none}details::details-content{content-visibility:visible;display:block;height:auto}
.roadmap td{white-space:normal}
header{padding-top:0}
}
`;
