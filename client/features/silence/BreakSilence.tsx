import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { leavesToHead } from '@tawafuq/domain/acts/meeting/voice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckList } from '../../design-system/CheckList.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useVoice } from '../../statement/useVoice.ts'
import { useSnapshot } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { ActProblem, useDraftValue, useSelection } from '../form/index.ts'

/** Words of a paragraph by which it is recognised in the list. */
const shownWords = 8

/** A delegation's no in time: it names the paragraphs that it does not accept and says why (rule SI2). */
export function BreakSilence() {
  const { t } = useTranslation('silence')
  const paragraphs = useSnapshot((snapshot) => snapshot.paragraphs)
  const voice = useVoice()
  const { act, isBusy, problem } = useAct()
  const [isOpen, setOpen] = useState(false)
  const [named, name] = useSelection<ParagraphId>()
  const [reason, write, drop] = useDraftValue('break-silence')
  const isReady = named.size > 0 && reason.trim() !== ''
  const carryOut = async () => {
    if (!isReady) return
    if ((await act({ type: 'breakSilence', paragraphIds: [...named], reason: reason.trim() })) === null) return
    drop()
    setOpen(false)
  }
  return (
    <>
      <button type="button" className="btn btn-no" onClick={() => setOpen(true)}>
        <Icon name="contested" />
        {t('break')}
      </button>
      <Dialog
        title={t('breakTitle')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width="wide"
        acts={
          <button
            type="button"
            className="btn btn-large btn-object"
            disabled={!isReady || isBusy}
            onClick={() => void carryOut()}
          >
            <Icon name="contested" />
            {t('breakDo')}
          </button>
        }
      >
        <CheckList
          label={t('which')}
          named={named}
          onName={name}
          options={paragraphs
            .filter(({ state }) => state !== 'struck')
            .map(({ id, text }) => ({
              id,
              face: <ParagraphName id={id} />,
              note: `${text.split(/\s+/u).slice(0, shownWords).join(' ')} …`,
            }))}
        />
        <Field label={t('reason')} hint={t('reasonHint')} value={reason} onChange={write} rows={3} isNeeded />
        {leavesToHead(voice) && <p className="small soft">{t('breakAwaited')}</p>}
        <ActProblem problem={problem} />
      </Dialog>
    </>
  )
}
