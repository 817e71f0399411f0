import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import type { Correction, ReviewedBlock } from './correctBlocks.ts'

interface BlockEditorProps {
  readonly block: ReviewedBlock
  readonly number: number
  readonly textDir: 'rtl' | 'ltr'
  readonly onCorrect: (correction: Correction) => void
  readonly onDone: () => void
}

/** Label and words of one paragraph under a person's hands, and its splitting where the cursor stands. */
export function BlockEditor({ block, number, textDir, onCorrect, onDone }: BlockEditorProps) {
  const { t } = useTranslation(['importing', 'shell'])
  const [label, setLabel] = useState(block.label ?? '')
  const [text, setText] = useState(block.text)
  const [isNowhere, setNowhere] = useState(false)
  const { dir, language } = useLanguage()
  const area = useRef<HTMLTextAreaElement>(null)
  const editor = useRef<HTMLFieldSetElement>(null)
  // What scrolling gives back is a promise in newer browsers, and no way to take the effect back.
  useEffect(() => {
    editor.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const words = { action: 'words', key: block.key, label: label.trim() || null, text } as const

  const done = () => {
    onCorrect(words)
    onDone()
  }
  const split = () => {
    const cursor = area.current?.selectionStart ?? 0
    const isInside = text.slice(0, cursor).trim() !== '' && text.slice(cursor).trim() !== ''
    setNowhere(!isInside)
    if (!isInside) return
    // The words are kept first as they stand here, and the cursor counts in the words as they are kept.
    onCorrect(words)
    onCorrect({ action: 'split', key: block.key, at: text.slice(0, cursor).normalize('NFC').trimStart().length })
    onDone()
  }
  return (
    <fieldset className="block-editor" ref={editor} dir={dir} lang={language}>
      <legend className="hidden">{t('editHeading', { number })}</legend>
      <Field label={t('labelField')} value={label} onChange={setLabel} isOptional className="block-label" />
      <Field
        label={t('textField')}
        value={text}
        onChange={setText}
        dir={textDir}
        rows={Math.min(14, Math.max(3, Math.ceil(text.length / 60)))}
        hint={t('splitHint')}
        error={isNowhere ? t('splitNowhere') : null}
        isAutoFocused
        areaRef={area}
      />
      <div className="acts">
        <Button tone="ink" onPress={done}>
          {t('done')}
        </Button>
        <Button onPress={split}>{t('split')}</Button>
        <Button tone="quiet" onPress={onDone}>
          {t('cancel', { ns: 'shell' })}
        </Button>
      </div>
    </fieldset>
  )
}
