/** The zones where meetings of the League and of the United Nations are held, offered before all others. */
const first = [
  'Asia/Beirut',
  'Africa/Cairo',
  'Asia/Riyadh',
  'Asia/Dubai',
  'Asia/Qatar',
  'Asia/Kuwait',
  'Asia/Bahrain',
  'Asia/Muscat',
  'Asia/Aden',
  'Asia/Baghdad',
  'Asia/Amman',
  'Asia/Damascus',
  'Asia/Gaza',
  'Africa/Tunis',
  'Africa/Algiers',
  'Africa/Casablanca',
  'Africa/Tripoli',
  'Africa/Khartoum',
  'Africa/Nouakchott',
  'Africa/Djibouti',
  'Africa/Mogadishu',
  'Indian/Comoro',
  'Europe/Geneva',
  'Europe/Zurich',
  'America/New_York',
] as const

/** Every zone that the browser knows, those likeliest first. */
export function zonesOffered(): readonly string[] {
  const known = new Set(Intl.supportedValuesOf('timeZone'))
  const likely = first.filter((zone) => known.has(zone))
  return [...likely, ...[...known].filter((zone) => !(likely as readonly string[]).includes(zone))]
}

/** A zone by the city that names it, as `Beirut (UTC+3)`; hours ahead are those of the day that is given. */
export function zoneLabel(zone: string, day = new Date()): string {
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(day)
    .find(({ type }) => type === 'timeZoneName')?.value
  return `${zone.replace('_', ' ')} (${(offset ?? '').replace('GMT', 'UTC')})`
}
