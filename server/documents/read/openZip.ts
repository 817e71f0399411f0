import { unzipSync } from 'fflate'
import { tooLarge, unreadable } from '../model/documentRefusal.ts'
import { documentLimits } from '../model/limits.ts'

/** The parts of a zip container that were asked for, inflated, and the names of all of them. */
export interface OpenedZip {
  readonly names: readonly string[]
  readonly part: (name: string) => Uint8Array | undefined
}

/**
 * Opens a zip container within limits (rule DO3): number of entries, inflated size of each and of all, and ratio are
 * judged from the directory before anything is inflated, and no part inflates past what the directory declares.
 * Throws `RefusedDocument`.
 */
export function openZip(bytes: Uint8Array, wanted: (name: string) => boolean): OpenedZip {
  if (overlaps(bytes)) throw tooLarge('مداخل متراكبة في الحاوية', 'entries of the container lie over one another')
  const names: string[] = []
  let inflated = 0
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter(entry) {
        names.push(entry.name)
        if (names.length > documentLimits.zipEntries) {
          throw tooLarge(
            `أكثر من ${documentLimits.zipEntries} ملف في الحاوية`,
            `more than ${documentLimits.zipEntries} entries in the container`,
          )
        }
        if (!wanted(entry.name)) return false
        inflated += entry.originalSize
        const ratio = entry.originalSize / Math.max(1, entry.size)
        if (entry.originalSize > documentLimits.partBytes || inflated > documentLimits.inflatedBytes) {
          throw tooLarge('حجم محتواه بعد فك الضغط', 'its inflated size')
        }
        if (entry.originalSize > documentLimits.ratioFloorBytes && ratio > documentLimits.inflationRatio) {
          throw tooLarge('نسبة ضغط مريبة', 'a suspicious compression ratio')
        }
        return true
      },
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'RefusedDocument') throw error
    throw unreadable('حاوية مضغوطة تالفة', 'it is a damaged zip container')
  }
  return { names, part: (name) => parts[name] }
}

/**
 * Whether two entries of the central directory share their bytes, by which a small file holds the same data many times
 * over (rule DO3). The directory is walked by its own signature (APPNOTE.TXT 4.3.12).
 */
function overlaps(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const spans: { readonly from: number; readonly to: number }[] = []
  let at = directoryStart(view)
  while (at >= 0 && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const from = view.getUint32(at + 42, true)
    spans.push({ from, to: from + 30 + view.getUint32(at + 20, true) })
    if (spans.length > documentLimits.zipEntries) return false
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  spans.sort((a, b) => a.from - b.from)
  return spans.some((span, index) => index > 0 && span.from < (spans[index - 1]?.to ?? 0))
}

/** Where the central directory begins, as the end record says; -1 where there is none in the last 64 kilobytes. */
function directoryStart(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_600); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true)
  return -1
}
