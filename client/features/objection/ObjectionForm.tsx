import type { ParagraphId } from '@tawafuq/domain/acts/ids'
import { leavesToHead } from '@tawafuq/domain/acts/meeting/voice'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useVoice } from '../../statement/useVoice.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { useParagraphName } from '../citation/index.ts'
import { DelegationLabel } from '../delegation/index.ts'
import { ActProblem, FormCard, useDraftValue } from '../form/index.ts'

/** A delegation's no, with its grounds, and the wording that it could accept. */
export function ObjectionForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('objection')
  const { store, actor } = useWorkspace()
  const { spoken } = useParagraphName(id)
  const voice = useVoice()
  const { act, isBusy, problem } = useAct()
  const [grounds, writeGrounds, dropGrounds] = useDraftValue(`grounds/${id}`)
  // The words as they stand, to be made into others; left as they are they are no wording of the delegation's own.
  const text = useSnapshot((snapshot) => snapshot.paragraphs.find((one) => one.id === id)?.text ?? '')
  const [begun] = useState(text)
  const [counter, writeCounter, dropCounter] = useDraftValue(`counter/${id}`, begun)
  const asked = counter.trim()
  const isOther = asked !== '' && asked !== begun.trim() && asked !== text.trim()
  const [wasTried, setTried] = useState(false)
  const isMissing = grounds.trim() === ''
  const submit = async () => {
    setTried(true)
    if (isMissing) return
    const lodged = await act({
      type: 'lodgeObjection',
      paragraphId: id,
      grounds: grounds.trim(),
      ...(isOther && { counterText: asked }),
    })
    if (lodged === null) return
    dropGrounds()
    dropCounter()
    store.closeForm()
  }
  return (
    <FormCard
      tone="contested"
      title={t('title', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <button type="submit" className="btn btn-large btn-object" disabled={isBusy}>
          <Icon name="contested" />
          {t('lodgeDo')}
        </button>
      }
    >
      <Field
        label={t('grounds')}
        hint={t('groundsHint')}
        value={grounds}
        onChange={writeGrounds}
        error={wasTried && isMissing ? t('groundsMissing') : null}
        rows={2}
        isNeeded
      />
      <Field label={t('counter')} hint={t('counterHint')} value={counter} onChange={writeCounter} rows={2} isOptional />
      <p className="small soft">
        {t('inName')} <DelegationLabel delegationId={actor.delegationId} />{' '}
        {t(leavesToHead(voice) ? 'consequenceAwaited' : 'consequence')}
      </p>
      <ActProblem problem={problem} />
    </FormCard>
  )
}
