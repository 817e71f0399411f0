/**
 * The widths at which a layout changes: a custom property cannot stand in a media query, so that style sheets write them out,
 * and a test admits no other. A new one needs a reason; the phone's is the one that most things turn at.
 */
export const phoneWidth = '860px'

export const breakpoints: readonly string[] = [
  phoneWidth,
  // One pixel beyond the phone's, the drawer's and the wide screen's: the other side of the same line.
  '861px',
  '1391px',
  '1699px',
  // The hall's picture becomes a phone's, a desk loses its rail, the notes go under their text, the outline becomes a drawer.
  '700px',
  '1000px',
  '1200px',
  '1390px',
  // Lists that stand beside each other where there is room.
  '40rem',
  '60rem',
  '1100px',
  '1140px',
  '1240px',
  '1300px',
  '1440px',
  '1520px',
  '1560px',
  '1700px',
  '1800px',
  '2100px',
]
