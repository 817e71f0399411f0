import type { RaisedLight } from '@tawafuq/domain/acts/light/lights'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useAct } from '../../statement/useAct.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** A few words beside a light that is on, of the reader's own delegation: the light is up before them, and without them. */
export function LightNote({ own, text }: { readonly own: RaisedLight; readonly text: string }) {
  const { t } = useTranslation(['floor', 'shell'])
  const { paragraphId, light, note } = own
  const { act, isBusy, problem } = useAct()
  const [words, write, drop] = useDraftValue(`light/${paragraphId}`, note ?? '')
  const [isOpen, setOpen] = useState(false)
  const say = async (event: FormEvent) => {
    event.preventDefault()
    const said = words.trim()
    const note = said === '' ? {} : { note: said }
    if ((await act({ type: 'raiseLight', paragraphId, light, ...note, textSeen: text })) === null) return
    drop()
    setOpen(false)
  }
  if (!isOpen) {
    return (
      <button type="button" className="link-button light-say" onClick={() => setOpen(true)}>
        {t(note === null ? 'lightNoteAdd' : 'lightNoteChange')}
      </button>
    )
  }
  return (
    <form className="light-say" onSubmit={(event) => void say(event)}>
      <Field label={t('lightNote')} hint={t('lightNoteHint')} value={words} onChange={write} isAutoFocused />
      <span className="acts">
        <Button type="submit" isPending={isBusy}>
          {t('lightNoteDo')}
        </Button>
        <Button tone="quiet" onPress={() => setOpen(false)}>
          {t('cancel', { ns: 'shell' })}
        </Button>
      </span>
      <ActProblem problem={problem} />
    </form>
  )
}
