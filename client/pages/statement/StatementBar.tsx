import { Link } from 'wouter'
import { DelegationLabel } from '../../features/delegation/index.ts'
import { NoticesButton } from '../../features/notices/index.ts'
import { PresenceBar } from '../../features/presence/index.ts'
import { SavedState } from '../../features/saved/index.ts'
import { Progress, Stages, useAgreed } from '../../features/stage/index.ts'
import { TextTools } from '../../features/text-tools/index.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { TopBar } from '../TopBar.tsx'
import { DeskSwitch } from './desks/DeskSwitch.tsx'

/** What stays in view: where the text is in its course, how much is agreed, whether what was typed is safe, who is here. */
export function StatementBar({ title, isDesk }: { readonly title: string; readonly isDesk: boolean }) {
  const { meeting, me, language } = useWorkspace()
  const agreed = useAgreed()
  const subtitle = meeting === null ? '' : ((language === 'en' ? meeting.title.en : undefined) ?? meeting.title.ar)
  return (
    <TopBar
      title={title}
      subtitle={
        <>
          <Link className="wide-only bar-meeting" href={meeting === null ? '/' : `/meetings/${meeting.id}`}>
            {subtitle}
          </Link>
          <span className="phone-only">{agreed}</span>
        </>
      }
      {...(me.delegationId !== null && { delegation: <DelegationLabel delegationId={me.delegationId} /> })}
    >
      <DeskSwitch isDesk={isDesk} />
      <Stages />
      <Progress />
      <SavedState />
      <PresenceBar />
      <NoticesButton />
      <TextTools />
    </TopBar>
  )
}
