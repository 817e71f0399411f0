import { problemSentence } from '../../api/refusalSentence.ts'
import type { Problem } from '../../api/request.ts'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { Sign } from '../../design-system/Sign.tsx'
import { useDesk } from '../../statement/useDesk.ts'

/** What stood in the way of an act, said where it was tried. */
export function ActProblem({ problem }: { readonly problem: Problem | null }) {
  const { language } = useDesk()
  if (problem === null) return null
  const sentence = problemSentence(problem, language)
  if (sentence === null) return <ProblemNotice problem={problem} />
  return (
    <p className="error" role="alert">
      <Sign name="warning" />
      <span>{sentence}</span>
    </p>
  )
}
