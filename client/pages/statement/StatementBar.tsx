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
  return (
    <TopBar
      title={title}
      subtitle={
        <>
          {/* A link without words has no name to be spoken by, so none stands until the meeting is known. */}
          {meeting !== null && (
            <Link className="wide-only bar-meeting" href={`/meetings/${meeting.id}`}>
              {(language === 'en' ? meeting.title.en : undefined) ?? meeting.title.ar}
            </Link>
          )}
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
