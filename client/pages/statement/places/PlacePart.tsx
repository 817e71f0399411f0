import type { ReactNode } from 'react'
import { PartBoundary } from '../../../design-system/PartBoundary.tsx'
import type { Place } from '../../../statement/workspaceStore.ts'

/** Panels that belong to one place of a phone; on wider screens they stand among the others. */
export function PlacePart({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  return (
    <div className="place-part" data-of={place}>
      <PartBoundary>{children}</PartBoundary>
    </div>
  )
}
