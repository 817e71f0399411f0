import type { ReactNode } from 'react'
import { ProblemNotice } from '../design-system/ProblemNotice.tsx'
import { Skeleton } from '../design-system/Skeleton.tsx'
import { useSnapshot } from '../statement/useWorkspace.ts'
import { printBilingual } from '../words/printBilingual.ts'
import { useLanguage } from '../words/useLanguage.ts'
import { Page } from './Page.tsx'
import { ReadingWorkspace } from './ReadingWorkspace.tsx'

interface ReadingPageProps {
  readonly statementId: string
  readonly title: string
  readonly bar: ReactNode
  readonly width?: 'full'
  /** Lines of the skeleton that stands there until the statement is known, and what it is called. */
  readonly lines: number
  readonly loading?: string
  readonly children: ReactNode
}

/** A page that reads one statement: headed by its title, once it is known; or what stands in the way of reading it. */
export function ReadingPage({ statementId, ...shown }: ReadingPageProps) {
  return (
    <ReadingWorkspace statementId={statementId}>
      <Shown {...shown} />
    </ReadingWorkspace>
  )
}

function Shown({ title, bar, width, lines, loading, children }: Omit<ReadingPageProps, 'statementId'>) {
  const { language } = useLanguage()
  const named = useSnapshot((snapshot) => snapshot.statement?.title ?? null)
  const phase = useSnapshot((snapshot) => snapshot.phase)
  const problem = useSnapshot((snapshot) => snapshot.problem)
  return (
    <Page
      {...(width && { width })}
      title={title}
      subtitle={named === null ? undefined : printBilingual(named, language)}
      bar={bar}
    >
      {phase === 'failed' && problem !== null ? (
        <ProblemNotice problem={problem} />
      ) : named === null ? (
        <section className="panel">
          <Skeleton lines={lines} {...(loading && { label: loading })} />
        </section>
      ) : (
        children
      )}
    </Page>
  )
}
