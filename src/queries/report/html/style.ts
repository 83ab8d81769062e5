/**
 * One page that prints: page numbers in the margin, headings kept with what follows, table heads on every page.
 * Fonts are named, never fetched.
 */
export const STYLE = `@page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 190mm; padding: 8mm; color: #16191f; background: #fff; font: 10pt/1.5 "Helvetica Neue", Arial, "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; }
h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 4mm; }
h2 { font-size: 14pt; margin: 10mm 0 3mm; border-bottom: 1px solid #aab7b8; break-after: avoid; }
h3 { font-size: 11pt; margin: 6mm 0 2mm; break-after: avoid; }
p { margin: 0 0 3mm; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin: 0 0 4mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #d5dbdb; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f3f3; }
td.number { text-align: right; white-space: nowrap; }
code { font: 8pt/1.4 Menlo, Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.score { font-size: 28pt; font-weight: 700; }
td > span { white-space: nowrap; }
th[scope=row] { width: 40mm; }
.failed { color: #b0160d; font-weight: 600; }
.unknown { color: #8a5a00; font-weight: 600; }
.passed { color: #1d6d10; }
.note { color: #545b64; font-size: 8.5pt; }
@media print { body { padding: 0; max-width: none; } section { break-before: page; } }
`;
