import type { Refusal, RefusalCode } from '@tawafuq/domain/language/refusals'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { useWorkspace } from '../../statement/useWorkspace.ts'

interface ObstacleProps {
  /** Why the act would be refused as the form stands; null where it would not. */
  readonly refusal: Refusal | null
  /** What the form itself asks for already, so that it needs no sentence. */
  readonly besides: RefusalCode
}

/** Under a form's fields: the sentence of what stands in the way of its act. */
export function Obstacle({ refusal, besides }: ObstacleProps) {
  const { language } = useWorkspace()
  if (refusal === null || refusal.code === besides) return null
  return (
    <p className="error">
      <Icon name="warning" />
      <span>{refusalSentence(refusal, language)}</span>
    </p>
  )
}
