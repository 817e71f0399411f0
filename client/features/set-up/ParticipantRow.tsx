import type { Delegation as MeetingDelegation, Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Delegation } from '../../design-system/Delegation.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { Sign } from '../../design-system/Sign.tsx'
import { printBilingual } from '../../words/printBilingual.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import type { MeetingActs } from '../meeting/index.ts'
import { SeatActs } from './SeatActs.tsx'
import { useHeldLinks } from './useHeldLinks.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface ParticipantRowProps {
  readonly participant: Participant
  readonly delegations: readonly MeetingDelegation[]
  readonly acts: MeetingActs
}

/** One participant, with the link where this window holds it, else the way to a new one. */
export function ParticipantRow({ participant, delegations, acts }: ParticipantRowProps) {
  const { t } = useTranslation(['setUp', 'names'])
  const { language } = useLanguage()
  const { id, name, role, attendance, delegationId, head } = participant
  const number = delegations.findIndex((one) => one.id === delegationId)
  const delegation = delegations[number]
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {delegation ? (
          <Delegation number={number} name={printBilingual(delegation.name, language)} />
        ) : (
          <span className="faint">{t('noDelegation')}</span>
        )}
      </td>
      <td className="role">
        {t(`role_${role}`, { ns: 'names' })}
        {head === true && <span className="tiny faint"> · {t('head')}</span>}
      </td>
      <td>
        <span className="att">
          <Sign name={attendance} />
          {t(`attendance_${attendance}`, { ns: 'names' })}
        </span>
      </td>
      <td>
        <div className="row-wrap">
          <JoinLink participantId={id} name={name} acts={acts} />
          <SeatActs participant={participant} acts={acts} />
        </div>
      </td>
    </tr>
  )
}

interface JoinLinkProps {
  readonly participantId: string
  readonly name: string
  readonly acts: MeetingActs
}

function JoinLink({ participantId, name, acts }: JoinLinkProps) {
  const { t } = useTranslation(['setUp', 'shell'])
  const link = useHeldLinks()[participantId]
  const [open, setOpen] = useState<'qr' | 'renew' | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const renew = async () => {
    setSending(true)
    const answer = await acts.renew(participantId)
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setOpen(null)
  }
  return (
    <div className="join">
      {link === undefined ? (
        <>
          <span className="faint" title={t('linkNotHeldText')}>
            {t('linkNotHeld')}
          </span>
          <Button sign="link" aria-label={t('renewOf', { name })} onPress={() => setOpen('renew')}>
            {t('renew')}
          </Button>
        </>
      ) : (
        <>
          <CopyButton text={link} label={t('copyLinkOf', { name })}>
            {t('copyLink')}
          </CopyButton>
          <Button aria-label={t('qrOf', { name })} onPress={() => setOpen('qr')}>
            {t('qr')}
          </Button>
        </>
      )}
      {link !== undefined && (
        <Dialog title={t('qrHeading', { name })} isOpen={open === 'qr'} onClose={() => setOpen(null)}>
          <p>{t('qrText')}</p>
          <div className="qr-large">
            <QrCode text={link} label={t('qrOf', { name })} />
          </div>
          <code className="hash">{link}</code>
          <CopyButton text={link} label={t('copyLinkOf', { name })}>
            {t('copyLink')}
          </CopyButton>
        </Dialog>
      )}
      <Dialog
        title={t('renewHeading', { name })}
        role="alertdialog"
        isOpen={open === 'renew'}
        onClose={() => setOpen(null)}
        acts={
          <>
            <Button tone="ink" onPress={() => void renew()} isPending={isSending}>
              {t('renewConfirm')}
            </Button>
            <Button onPress={() => setOpen(null)}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <p>{t('renewText')}</p>
        {problem && <ProblemNotice problem={problem} />}
      </Dialog>
    </div>
  )
}
