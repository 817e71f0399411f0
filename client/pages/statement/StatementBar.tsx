import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useNarrow } from '../../design-system/useNarrow.ts'
import { DelegationLabel } from '../../features/delegation/index.ts'
import { NoticesButton } from '../../features/notices/index.ts'
import { PresenceBar } from '../../features/presence/index.ts'
import { SavedState } from '../../features/saved/index.ts'
import { Progress, Stages, useAgreed } from '../../features/stage/index.ts'
import { TextTools } from '../../features/text-tools/index.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { TopBar } from '../TopBar.tsx'
import { DeskSwitch } from './desks/DeskSwitch.tsx'

/** What stays in view: where the text is in its course, how much is agreed, whether what was typed is safe, who is here. */
export function StatementBar({ title, isDesk }: { readonly title: string; readonly isDesk: boolean }) {
  const { t } = useTranslation('names')
  const { meeting, me, language } = useWorkspace()
  const agreed = useAgreed()
  const isNarrow = useNarrow()
  const isAdopted = useSnapshot((snapshot) => snapshot.statement?.stage === 'adopted')
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
        </>
      }
      {...(me.delegationId !== null && { delegation: <DelegationLabel delegationId={me.delegationId} /> })}
    >
      {/* On a phone a line of its own: in whose name one is here, and how far the text is. */}
      <p className="bar-below">
        {me.delegationId === null ? (
          <strong>{t(`role_${me.role}`)}</strong>
        ) : (
          <DelegationLabel delegationId={me.delegationId} />
        )}
        {me.name !== t(`role_${me.role}`) && <bdi className="bar-person">{me.name}</bdi>}
        <span className="push">{agreed}</span>
      </p>
      <DeskSwitch isDesk={isDesk} />
      <Stages />
      <Progress />
      <SavedState />
      <PresenceBar />
      {/* On a phone that is a place of its own, under the thumb. */}
      {(!isNarrow || isDesk || isAdopted) && <NoticesButton />}
      <TextTools />
    </TopBar>
  )
}
