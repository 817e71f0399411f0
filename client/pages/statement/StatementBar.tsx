import { NoticesButton } from '../../features/notices/NoticesButton.tsx'
import { PresenceBar } from '../../features/presence/PresenceBar.tsx'
import { SavedState } from '../../features/saved/SavedState.tsx'
import { Progress, useAgreed } from '../../features/stage/Progress.tsx'
import { Stages } from '../../features/stage/Stages.tsx'
import { Whose } from '../../features/Whose.tsx'
import { useDesk } from '../../hooks/useDesk.ts'
import { TopBar } from '../TopBar.tsx'
import { TextTools } from './TextTools.tsx'

/** What stays in view: where the text is in its course, how much is agreed, whether what was typed is safe, who is here. */
export function StatementBar({ title }: { readonly title: string }) {
  const { meeting, me, language } = useDesk()
  const agreed = useAgreed()
  const subtitle = meeting === null ? '' : ((language === 'en' ? meeting.title.en : undefined) ?? meeting.title.ar)
  return (
    <TopBar
      title={title}
      subtitle={
        <>
          <span className="wide-only">{subtitle}</span>
          <span className="phone-only">{agreed}</span>
        </>
      }
      {...(me.delegationId !== null && { delegation: <Whose delegationId={me.delegationId} /> })}
    >
      <Stages />
      <Progress />
      <SavedState />
      <PresenceBar />
      <NoticesButton />
      <TextTools />
    </TopBar>
  )
}
