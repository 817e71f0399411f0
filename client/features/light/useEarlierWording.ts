import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { hashWording } from '@tawafuq/domain/acts/light/hashWording'
import type { RaisedLight } from '@tawafuq/domain/acts/light/lights'
import { useMemo } from 'react'
import { sha256 } from '../../statement/session/sha256.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'

/** What a paragraph reads now, and whether a light was declared on another wording of it. */
export function useEarlierWording(id: ParagraphId, own: RaisedLight | null) {
  const text = useSnapshot((snapshot) => snapshot.paragraphs.find((one) => one.id === id)?.text ?? '')
  const wording = own?.wording
  const isEarlier = useMemo(() => wording !== undefined && wording !== hashWording(text, sha256), [wording, text])
  return { text, isEarlier }
}
