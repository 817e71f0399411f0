const COLOURS = 8
const FIGURES = 8

/**
 * The classes of a delegation's colour and badge figure. `number` counts from 0 in the meeting's order; 64 badges are
 * distinct, and no delegation is known by its colour alone. Chair, rapporteur and secretariat (null) write in ink.
 */
export function delegationSigns(number: number | null): { readonly colour: string; readonly figure: string | null } {
  if (number === null) return { colour: 'd0', figure: null }
  const round = Math.floor(number / COLOURS)
  return { colour: `d${(number % COLOURS) + 1}`, figure: `f${((number + round) % FIGURES) + 1}` }
}
