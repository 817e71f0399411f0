import type { DelegationId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Check } from '../../design-system/Check.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { Hour } from '../../words/Hour.tsx'
import { ActProblem } from '../form/index.ts'
import './rollCall.css'

/**
 * What the last roll call found beside the quorum that the rules ask, in words; chair and secretariat call the roll here
 * (rule MT9). Shows nothing where no quorum is set and none was called.
 */
export function RollCall() {
  const { t } = useTranslation('rollCall')
  const { actor, delegations } = useWorkspace()
  const quorum = useSnapshot((snapshot) => snapshot.proceedings.rules.quorum)
  const presence = useSnapshot((snapshot) => snapshot.proceedings.presence)
  const [isOpen, setOpen] = useState(false)
  const mayCall = actor.role === 'chair' || actor.role === 'secretariat'
  if (delegations.length === 0 || (quorum === undefined && presence === null)) return null
  return (
    <div className="roll-call small">
      <p>
        {presence === null ? (
          t('notCalled', { quorum: quorum ?? 0 })
        ) : (
          <>
            {t('found', { present: presence.delegationIds.length, all: delegations.length })}{' '}
            {quorum !== undefined && t(presence.delegationIds.length < quorum ? 'below' : 'reached', { quorum })}{' '}
            <span className="faint">
              <Hour at={presence.at} />
            </span>
          </>
        )}
      </p>
      {mayCall && <Button onPress={() => setOpen(true)}>{t(presence === null ? 'call' : 'again')}</Button>}
      {isOpen && <RollDialog before={presence?.delegationIds ?? []} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface RollDialogProps {
  readonly before: readonly DelegationId[]
  readonly onClose: () => void
}

/** Nobody is ticked who was not called before: whoever calls says who answered. */
function RollDialog({ before, onClose }: RollDialogProps) {
  const { t } = useTranslation('rollCall')
  const { delegations, language } = useWorkspace()
  const here = useSnapshot((snapshot) => snapshot.here)
  const { act, isBusy, problem } = useMeetingAct()
  const [present, setPresent] = useState<ReadonlySet<DelegationId>>(new Set(before))
  const connected = new Set(here.map(({ delegationId }) => delegationId))
  const record = async () => {
    const delegationIds = delegations.flatMap(({ id }) => (present.has(id) ? [id] : []))
    if (await act({ type: 'recordPresence', delegationIds })) onClose()
  }
  const set = (id: DelegationId, isThere: boolean) =>
    setPresent((are) => new Set(isThere ? [...are, id] : [...are].filter((one) => one !== id)))
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      acts={
        <Button tone="ink" size="large" isPending={isBusy} onPress={() => void record()}>
          {t('record', { present: present.size, all: delegations.length })}
        </Button>
      }
    >
      <p className="small soft">{t('note')}</p>
      <div className="roll-call-acts">
        <Button
          onPress={() =>
            setPresent((are) => new Set([...are, ...delegations.map(({ id }) => id).filter((id) => connected.has(id))]))
          }
        >
          {t('connected')}
        </Button>
        <Button tone="quiet" onPress={() => setPresent(new Set())}>
          {t('nobody')}
        </Button>
      </div>
      <ul className="roll-call-list">
        {delegations.map(({ id, name }) => (
          <li key={id}>
            <Check
              label={(language === 'en' ? name.en : undefined) ?? name.ar}
              isChecked={present.has(id)}
              onChange={(isThere) => set(id, isThere)}
            />
          </li>
        ))}
      </ul>
      <ActProblem problem={problem} />
    </Dialog>
  )
}
