import { problemSentence } from '../../api/refusalSentence.ts'
import type { Problem } from '../../api/request.ts'
import { Icon } from '../../design-system/Icon.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { useWorkspace } from '../../statement/useWorkspace.ts'

/** What stood in the way of an act, said where it was tried. */
export function ActProblem({ problem }: { readonly problem: Problem | null }) {
  const { language } = useWorkspace()
  if (problem === null) return null
  const sentence = problemSentence(problem, language)
  if (sentence === null) return <ProblemNotice problem={problem} />
  return (
    <p className="error" role="alert">
      <Icon name="warning" />
      <span>{sentence}</span>
    </p>
  )
}
