/** The deadline of a consultation for a calendar (RFC 5545). */
import type { ConsultationView } from '../application/consultations/publicConsultations.ts'

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const lineOctets = 75

/** One event: its UID stays, and its SEQUENCE counts the changes of the deadline. Instants are in UTC. */
export function consultationCalendar(view: ConsultationView, publicUrl: string): string {
  const { host } = new URL(publicUrl)
  const address = `${publicUrl}/c/${view.number}`
  const stamp = compact(view.extensions.at(-1)?.at ?? view.openedAt ?? view.closesAt)
  const title = view.title.en === undefined ? view.title.ar : `${view.title.ar} / ${view.title.en}`
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tawafuq//Public consultation//AR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:public-consultation-${view.id}@${host}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${view.extensions.length + (view.cancelled === null ? 0 : 1)}`,
    `DTSTART:${compact(view.closesAt)}`,
    `DTEND:${compact(view.closesAt)}`,
    `SUMMARY:${escaped(`موعد إغلاق المشاورة العامة: ${title}`)}`,
    `STATUS:${view.cancelled === null ? 'CONFIRMED' : 'CANCELLED'}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

function compact(instant: string): string {
  return instant.replace(/[-:]/g, '').replace(/\.\d+/, '')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
}

/** Folded at 75 octets without splitting a letter: the rest follows on lines that begin with a blank. */
function folded(line: string): string {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > lineOctets) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += letter
    octets += size
  }
  return [...lines, current].join('\r\n')
}
