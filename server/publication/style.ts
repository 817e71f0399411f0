/** The style of the public pages: the palette and faces of the drafting room, on one column, without a script. Logical properties only. */
export const pageStyle = `
@font-face { font-family: 'Naskh'; src: url('/c/fonts/naskh-arabic-400.woff2') format('woff2'); font-weight: 400; font-display: swap; unicode-range: U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF, U+200C-200D; }
@font-face { font-family: 'Naskh'; src: url('/c/fonts/naskh-arabic-700.woff2') format('woff2'); font-weight: 700; font-display: swap; unicode-range: U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF, U+200C-200D; }
@font-face { font-family: 'Plex'; src: url('/c/fonts/plex-arabic-400.woff2') format('woff2'); font-weight: 400; font-display: swap; unicode-range: U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF, U+200C-200D; }
@font-face { font-family: 'Plex'; src: url('/c/fonts/plex-latin-400.woff2') format('woff2'); font-weight: 400; font-display: swap; unicode-range: U+0000-024F, U+2000-206F, U+20A0-20CF; }
:root { color-scheme: light dark; --desk: #eceee9; --paper: #fdfdfb; --tint: #f4f6f2; --ink: #191d1b; --ink-2: #414844; --line: #d9ddd6; --edge: #7b847e; --cedar: #1d5c44; --wash: #e3efe8; --on: #ffffff; --warn: #784a00; --warn-wash: #faf0d9; --bad: #9a1b2d; --bad-wash: #fae8e9; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --desk: #0e1210; --paper: #171c1a; --tint: #1e2522; --ink: #e8ebe6; --ink-2: #bcc4be; --line: #303834; --edge: #748079; --cedar: #7ccaa6; --wash: #17332a; --on: #0c1f17; --warn: #e8bd6a; --warn-wash: #33270f; --bad: #f0a0a8; --bad-wash: #3a1a1f; --focus: #8ab8ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink); font: 400 1.0625rem/1.7 'Plex', system-ui, sans-serif; }
a { color: var(--cedar); text-underline-offset: .25em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; inset-inline-start: 1rem; inset-block-start: -4rem; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { inset-block-start: 1rem; }
header.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; max-inline-size: 60rem; margin-inline: auto; padding: 1rem clamp(1rem, 4vw, 2rem) 0; }
.mark { font-weight: 700; color: var(--cedar); text-decoration: none; }
main { max-inline-size: 60rem; margin: 1rem auto 4rem; padding: clamp(1.25rem, 4vw, 3rem); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
h1 { font: 700 clamp(1.5rem, 5vw, 2.1rem)/1.5 'Naskh', 'Noto Naskh Arabic', serif; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.5; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .5rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: 1rem 0; }
.facts dt { color: var(--ink-2); } .facts dd { margin: 0; overflow-wrap: anywhere; min-inline-size: 0; }
.stage { display: inline-block; padding: .1rem .75rem; border-radius: 999px; background: var(--wash); color: var(--cedar); font-weight: 700; }
.rules { list-style: none; padding: 0; margin: 0; }
.rules li { padding: .5rem 0; border-block-start: 1px solid var(--line); display: grid; grid-template-columns: 8.5rem 1fr; gap: 1rem; }
.plain { padding-inline-start: 1.25rem; } .plain li { margin-block: .35rem; }
.result { font-weight: 700; } .broken { color: var(--bad); } .tight { color: var(--warn); } .holds { color: var(--cedar); }
.para { border-block-start: 1px solid var(--line); padding-block: 1rem; scroll-margin-block-start: 1rem; }
.para .text { font: 400 1.25rem/1.95 'Naskh', 'Noto Naskh Arabic', serif; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.para .label { font-weight: 700; margin-inline-end: .5rem; }
.para .do { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-block-start: .5rem; font-size: .95rem; }
.heading .text, .title .text { font-weight: 700; }
.said { border-inline-start: 3px solid var(--line); padding: .25rem 1rem; margin: .75rem 0; }
.said .who { color: var(--ink-2); font-size: .95rem; display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.said p { margin: .35rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.said blockquote { margin: .35rem 0; padding-inline-start: .75rem; border-inline-start: 3px solid var(--cedar); white-space: pre-wrap; overflow-wrap: anywhere; }
.answer { background: var(--tint); padding: .5rem .9rem; border-radius: 6px; }
details { margin-block: .75rem; } details[open] > form { margin-block-start: .75rem; }
form.write { display: grid; gap: 1rem; max-inline-size: 40rem; }
label, legend { font-weight: 700; display: block; margin-block-end: .25rem; }
input[type=text], textarea, select { inline-size: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; padding: .6rem .75rem; min-block-size: 2.75rem; }
textarea { min-block-size: 9rem; resize: vertical; font-family: 'Naskh', 'Noto Naskh Arabic', serif; font-size: 1.15rem; }
fieldset { border: 0; padding: 0; margin: 0; } fieldset label { font-weight: 400; display: flex; gap: .6rem; align-items: baseline; min-block-size: 2.25rem; }
.check { font-weight: 400; display: flex; gap: .6rem; align-items: baseline; }
button { font: inherit; font-weight: 700; min-block-size: 2.75rem; padding: .5rem 1.5rem; border-radius: 6px; border: 1px solid var(--edge); background: var(--paper); color: var(--ink); cursor: pointer; }
button.primary { background: var(--cedar); color: var(--on); border-color: var(--cedar); justify-self: start; }
button.wide { justify-self: start; }
button.plain { border: 0; padding-inline: 0; color: var(--cedar); text-decoration: underline; background: none; font-weight: 400; min-block-size: 2rem; }
.note { background: var(--wash); border-radius: 6px; padding: .75rem 1rem; margin: 1rem 0; } .note.bad { background: var(--bad-wash); color: var(--bad); } .note.wait { background: var(--warn-wash); color: var(--warn); }
.small { font-size: .95rem; color: var(--ink-2); }
.links { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; padding: 0; list-style: none; }
table { border-collapse: collapse; inline-size: 100%; } .scroll { overflow-x: auto; } th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: start; } td.n { text-align: end; font-variant-numeric: tabular-nums; } tfoot td, tr > td:last-child { font-weight: 700; }
ins { background: var(--wash); text-decoration: none; border-block-end: 2px solid var(--cedar); } del { color: var(--bad); }
@media (max-width: 40rem) { .rules li { grid-template-columns: 1fr; gap: 0; } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-block-end: .6rem; } main { border-inline: 0; border-radius: 0; } }
body > footer { max-inline-size: 60rem; margin-inline: auto; padding: .5rem clamp(1rem, 4vw, 2rem) 2rem; }
body > footer a { display: inline-block; padding-block: .7rem; }
@media print { header.top, body > footer, .do, form { display: none; } main { border: 0; } }
`
