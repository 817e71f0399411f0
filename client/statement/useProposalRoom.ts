import type { ProposalId } from '@tawafuq/domain/acts/ids'
import type { Reading } from '@tawafuq/domain/acts/statement'
import { useEffect, useState } from 'react'
import type { DraftRoom } from './session/draftRoom.ts'
import { useWorkspace } from './useWorkspace.ts'

export interface ProposalRoom {
  readonly room: DraftRoom | null
  readonly reading: Reading | null
}

/** The private room of a proposal that is not tabled yet, open while somebody of its delegation looks at it. */
export function useProposalRoom(id: ProposalId): ProposalRoom {
  const { session } = useWorkspace()
  const [state, setState] = useState<ProposalRoom>({ room: null, reading: null })
  useEffect(() => {
    let isLeft = false
    const room = session.openProposal(id, () => {
      if (!isLeft) setState({ room, reading: room.reading() })
    })
    setState({ room, reading: room.reading() })
    return () => {
      isLeft = true
      room.leave()
    }
  }, [session, id])
  return state
}
