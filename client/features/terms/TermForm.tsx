import type { Term } from '@tawafuq/domain/acts/meeting/termBase'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/request.ts'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { ProblemNotice } from '../../design-system/ProblemNotice.tsx'
import { mistakeWith } from './changeTerms.ts'
import { termBounds, wordingsIn } from './termTable.ts'
import './termForm.css'

interface TermFormProps {
  /** What the form opens with: words chosen elsewhere, or the term that is mended. */
  readonly first?: Term
  readonly terms: readonly Term[]
  readonly isMending?: boolean
  readonly onKeep: (term: Term) => Promise<Problem | null>
  readonly onClose?: () => void
}

/** One term and the wordings that the check is to point at. What was written stays until it is kept. */
export function TermForm({ first, terms, isMending = false, onKeep, onClose }: TermFormProps) {
  const { t } = useTranslation(['terms', 'shell'])
  const [preferred, setPreferred] = useState(first?.preferred ?? '')
  const [variants, setVariants] = useState(first?.variants.join('، ') ?? '')
  const [note, setNote] = useState(first?.note ?? '')
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (first === undefined) return
    form.current?.querySelector('input')?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [first])

  const words = preferred.trim().replace(/\s+/gu, ' ')
  const wordings = wordingsIn(variants).filter((one) => one !== words)
  const told = note.trim().replace(/\s+/gu, ' ')
  const term: Term = { preferred: words, variants: wordings, ...(told !== '' && { note: told }) }
  const isKnown = !isMending && terms.some((one) => one.preferred === words)
  const mistake = mistakeWith(term, terms, isMending ? (first?.preferred ?? null) : words)
  const long = (text: string, most: number) => (text.length > most ? t('tooLong', { most }) : null)
  const preferredError =
    words === ''
      ? isTried
        ? t('fieldNeeded', { ns: 'shell' })
        : null
      : (long(words, termBounds.characters) ?? (mistake === 'repeated' ? t('repeated') : null))
  const variantsError =
    wordings.length > termBounds.variants
      ? t('tooMany', { most: termBounds.variants })
      : (wordings.map((one) => long(one, termBounds.characters)).find((one) => one !== null) ??
        (mistake === 'contested' ? t('contested') : null))
  const noteError = long(told, termBounds.noteCharacters)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words === '' || preferredError !== null || variantsError !== null || noteError !== null || isSending) return
    setSending(true)
    const met = await onKeep(term)
    setSending(false)
    setProblem(met)
    if (met !== null) return
    for (const clear of [setPreferred, setVariants, setNote]) clear('')
    setTried(false)
    if (onClose) onClose()
    else form.current?.querySelector('input')?.focus()
  }
  const swap = () => {
    setPreferred(wordings[0] ?? '')
    setVariants([words, ...wordings.slice(1)].filter((one) => one !== '').join('، '))
  }
  return (
    <form ref={form} className="term-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem && <ProblemNotice problem={problem} />}
      <Field label={t('preferred')} value={preferred} onChange={setPreferred} isNeeded error={preferredError} />
      <Field
        label={t('variants')}
        hint={t('variantsHint')}
        value={variants}
        onChange={setVariants}
        isOptional
        error={variantsError}
      />
      <Field label={t('note')} value={note} onChange={setNote} isOptional error={noteError} />
      {isKnown && <p className="small soft">{t('known')}</p>}
      <p className="acts">
        <Button type="submit" sign={isMending ? 'check' : 'plus'} isPending={isSending}>
          {t(isMending ? 'keep' : 'add')}
        </Button>
        {first !== undefined && (
          <Button tone="quiet" onPress={swap}>
            {t('swap')}
          </Button>
        )}
        {onClose && (
          <Button tone="quiet" onPress={onClose}>
            {t('cancel', { ns: 'shell' })}
          </Button>
        )}
      </p>
    </form>
  )
}
