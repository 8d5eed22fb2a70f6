"""How the HTML looks: dark on white, on a screen and on paper; no meaning depends on color alone."""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
html {
  font: 106.25%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
body { margin: 0; background: #fff; color: #1a1a1a; overflow-wrap: anywhere; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.75rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #1a1a1a; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; color: #3d3d3d; }
h4, h5, h6 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, ul, ol, blockquote, pre, table { margin: .5rem 0; }
p { orphans: 3; widows: 3; }
h2 + p, h4 + p, h4 + p + .muted, .label { break-after: avoid; }
.label { margin-bottom: 0; color: #3d3d3d; font-weight: 600; }
h1, h2, h3, h4, h5, h6, p, th, td { white-space: pre-wrap; unicode-bidi: plaintext; }
ul, ol { padding-left: 1.5rem; }
li > p { margin: .2rem 0; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid #b5b5b5; }
pre { padding: .6rem .8rem; border: 1px solid #d0d0d0; white-space: pre-wrap; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .93em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #b5b5b5; padding: .25rem .6rem; text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid #b5b5b5; }
a { color: #0b3d91; }
.asked { font-size: 1.125rem; font-weight: 600; break-inside: avoid; break-after: avoid; }
.muted { color: #4a4a4a; }
.warning { margin: 0; padding: .4rem .8rem; border-left: 6px solid #8a1c1c; font-weight: 700; }
.points { list-style: none; padding-left: 0; }
.points > li { margin: .45rem 0; padding-left: 1.5rem; position: relative; break-inside: avoid; }
.points > li::before { content: "\\2022"; position: absolute; left: .35rem; }
.points > .signed::before { content: none; }
.points > .listed { margin: .3rem 0; }
.listed > p { margin: 0; }
.sign { position: absolute; left: 0; font-weight: 700; }
.sources { font-size: .9375rem; }
.sources > li { break-inside: avoid; }
figure { margin: 1.25rem 0 1.75rem; break-inside: avoid; }
figure p { margin: .2rem 0; }
figure > p { break-after: avoid; }
figcaption { font-size: .9375rem; color: #4a4a4a; }
svg { display: block; width: 100%; height: auto; margin: .4rem 0; font: 12px system-ui, "DejaVu Sans", sans-serif; }
.blanks { list-style: none; padding: 0; }
.blanks > li { height: 2.4rem; border-bottom: 1px solid #6b6b6b; }
@page { margin: 15mm 16mm; }
@media print {
  html { font-size: 10.5pt; line-height: 1.35; }
  h2 { margin-top: 1.5rem; }
  p, ul, ol { margin: .3rem 0; }
  .label { margin-bottom: 0; }
  .asked { font-size: 1rem; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .page { break-before: page; }
  .whole { break-inside: avoid; }
}
"""
