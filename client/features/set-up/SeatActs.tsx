import type { Participant } from '@tawafuq/domain/acts/meeting/meeting'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Menu, type MenuAct } from '../../design-system/Menu.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import type { MeetingActs } from '../meeting/index.ts'

type Problem = Parameters<typeof ProblemNotice>[0]['problem']

interface SeatActsProps {
  readonly participant: Participant
  readonly acts: MeetingActs
}

/** What the secretariat does with one who is seated: name them head of their delegation, or take them out of the meeting. */
export function SeatActs({ participant, acts }: SeatActsProps) {
  const { t } = useTranslation(['setUp', 'shell'])
  const { id, name, role, delegationId, head = false } = participant
  const [isRemoving, setRemoving] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (act: () => ReturnType<MeetingActs['remove']>) => {
    setSending(true)
    const answer = await act()
    setSending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setRemoving(false)
  }
  const seat: readonly MenuAct[] = [
    ...(delegationId === null || role !== 'delegate'
      ? []
      : [
          {
            id: 'head',
            name: t(head ? 'headUnset' : 'headSet'),
            sign: 'people' as const,
            onAct: () => void send(() => acts.setHead(id, !head)),
          },
        ]),
    { id: 'remove', name: t('remove'), sign: 'cross', onAct: () => setRemoving(true) },
  ]
  return (
    <>
      <Menu label={t('seatOf', { name })} acts={seat}>
        <Button tone="quiet" sign="down" aria-label={t('seatOf', { name })} isPending={isSending} />
      </Menu>
      {problem !== null && !isRemoving && <ProblemNotice problem={problem} />}
      <Dialog
        title={t('removeHeading', { name })}
        role="alertdialog"
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        acts={
          <>
            <Button tone="ink" onPress={() => void send(() => acts.remove(id))} isPending={isSending}>
              {t('removeConfirm')}
            </Button>
            <Button onPress={() => setRemoving(false)}>{t('cancel', { ns: 'shell' })}</Button>
          </>
        }
      >
        <p>{t('removeText')}</p>
        {problem !== null && <ProblemNotice problem={problem} />}
      </Dialog>
    </>
  )
}
