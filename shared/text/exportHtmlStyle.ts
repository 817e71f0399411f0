import type { HouseStyle } from './houseStyle.ts'

const faces: Readonly<Record<HouseStyle['verbFace'], string>> = {
  'strong-emphasis': '[data-face=verb]{font-weight:700;font-style:italic}',
  emphasis: '[data-face=verb]{font-style:italic}',
  strong: '[data-face=verb]{font-weight:700}',
  plain: '',
}

/** The style of an exported page: readable on screen and paper, in both directions, without any other file. */
export function exportHtmlStyle(verbFace: HouseStyle['verbFace'] = 'plain'): string {
  return `${page}${faces[verbFace]}`
}

const page = `
:root{color-scheme:light dark}
body{margin:0;background:Canvas;color:CanvasText;font:1.2rem/2 "Noto Naskh Arabic","Amiri","Traditional Arabic","Times New Roman",serif}
main,.notes,.reservations,.seal{max-inline-size:44rem;margin-inline:auto;padding-inline:1.25rem}
h1{font-size:1.6rem;line-height:1.7;text-align:center;margin-block:2rem .5rem}
h2,h3,h4,h5,h6{font-size:1.2rem;line-height:1.8;margin-block:1.75rem .5rem}
p{margin-block:0 1rem}
.subtitle,.meta{text-align:center}
.meta{font-size:1rem}
.operative,.preambular,.body{text-indent:2rem}
ul{list-style:none;margin-block:0 1rem;padding-inline-start:2.5rem}
li{margin-block-end:.5rem}
.label{margin-inline-end:.5rem}
table{border-collapse:collapse;margin-block:1rem;inline-size:100%}
th,td{border:1px solid;padding:.25rem .6rem;text-align:start;vertical-align:top}
sup{line-height:0;font-size:.75em}
.notes{border-block-start:1px solid;font-size:1rem;margin-block-start:2rem;padding-block-start:1rem}
.seal{border-block-start:3px double;font-size:1rem;margin-block-start:2rem;padding-block:1rem}
code{overflow-wrap:anywhere}
dd{margin-inline-start:1.5rem}
@media print{body{font-size:12pt}a{color:inherit}}
`.trim()
