/**
 * Whether a meeting that begins then ends no sooner. Instants are compared as instants, whatever their offsets; a day
 * beside an instant is that day wherever on earth the meeting is.
 */
export function isInOrder(startsOn: string, endsOn: string): boolean {
  if (isDay(startsOn) && isDay(endsOn)) return startsOn <= endsOn
  const start = Date.parse(isDay(startsOn) ? `${startsOn}T00:00:00+14:00` : startsOn)
  const end = Date.parse(isDay(endsOn) ? `${endsOn}T23:59:59-12:00` : endsOn)
  return start <= end
}

function isDay(given: string): boolean {
  return !given.includes('T')
}
