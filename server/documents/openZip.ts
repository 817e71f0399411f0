import { unzipSync } from 'fflate'
import { tooLarge, unreadable } from './documentRefusal.ts'
import { documentLimits } from './limits.ts'

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
