import { asId, type Instant } from '@tawafuq/domain/acts/ids'
import type { BracketKind, Quote } from '@tawafuq/domain/acts/statement'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { Field } from '../../design-system/Field.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useWorkspace } from '../../statement/useWorkspace.ts'
import { useClock } from '../../words/useClock.ts'
import { useParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useDraftValue, useSelection } from '../form/index.ts'
import { type AlternativeChoice, AlternativeFields, noTextChoice } from './AlternativeFields.tsx'
import { PickedWords } from './PickedWords.tsx'

const bracketKinds: readonly BracketKind[] = ['disputed', 'alternatives', 'placeholder', 'instructions']

interface PlaceBracketFormProps {
  readonly paragraph: SheetParagraph
  readonly quote: Quote | null
  /** Given where `[` was typed in the editor: a button writes the letter after all. Without it nothing has been written. */
  readonly insertPlain: (() => void) | null
  readonly dir: 'rtl' | 'ltr'
  /** A quotation of part of a text. */
  readonly quoteIn: (text: string, start: number, end: number) => Quote | null
}

/** Brackets round words: those selected in the text, or selected here, with the keyboard as well as by hand. */
export function PlaceBracketForm({ paragraph, quote: given, insertPlain, dir, quoteIn }: PlaceBracketFormProps) {
  const clock = useClock()
  const { t } = useTranslation('bracket')
  const { store, session } = useWorkspace()
  const { id, text } = paragraph
  const { spoken } = useParagraphName(id)
  const { act, isBusy, problem } = useAct()
  const [quote, setQuote] = useState(given)
  // Named in the room where it is open, so that the words are found again though others type before this is sent.
  const [range, setRange] = useState(() => (given === null ? null : nameRange(given)))
  const [kind, setKind] = useState<BracketKind>('disputed')
  const [due, setDue] = useState('')
  const [named, name] = useSelection<AlternativeChoice>()
  const [reason, write, drop] = useDraftValue(`bracket/${id}`)
  const awaits = kind === 'instructions' || kind === 'placeholder'
  const dueAt = clock.fromField(due)
  const isPast = awaits && dueAt !== null && Date.parse(dueAt) <= Date.now()
  function nameRange(words: Quote | null) {
    return words === null ? null : (session.room(id)?.nameRange(words) ?? null)
  }
  const submit = async () => {
    if (quote === null || isPast) return
    // The words may have been typed a moment ago: the server must have them before it looks for them.
    await session.settled(id)
    const placed = await act({
      type: 'placeBracket',
      paragraphId: id,
      ...(range === null ? { quote } : { range }),
      kind,
      ...(awaits && dueAt !== null && { dueAt: asId<Instant>(dueAt) }),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    })
    if (placed === null) return
    drop()
    const own = placed.find((event) => event.type === 'BracketPlaced')?.bracketId
    if (kind === 'alternatives' && own !== undefined && named.size > 0) {
      const others = [...named].flatMap((one) => (one === noTextChoice ? [] : [one]))
      // The bracket stands whatever becomes of this; its note leads to linking it again.
      await act({
        type: 'linkBrackets',
        bracketIds: [own, ...others],
        as: 'alternatives',
        noText: named.has(noTextChoice),
      })
    }
    store.closeForm()
  }
  return (
    <FormCard
      title={t('placeTitle', { name: spoken })}
      onSubmit={() => void submit()}
      acts={
        <>
          <Button tone="ink" type="submit" sign="bracketed" isDisabled={quote === null} isPending={isBusy}>
            {t('placeDo')}
          </Button>
          {insertPlain !== null && (
            <Button
              tone="quiet"
              onPress={() => {
                store.closeForm()
                insertPlain()
              }}
            >
              {t('plain')}
            </Button>
          )}
        </>
      }
    >
      <PickedWords
        quote={quote}
        text={given === null ? text : null}
        dir={dir}
        onPick={(start, end) => {
          const words = quoteIn(text, start, end)
          setQuote(words)
          setRange(nameRange(words))
        }}
      />
      <Choice
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={bracketKinds.map((value) => ({ value, name: t(`kind_${value}`), note: t(`kindNote_${value}`) }))}
      />
      {awaits && (
        <MomentField
          label={t('due')}
          hint={t('dueHint', { zone: clock.zoneAt(dueAt ?? Date.now()) })}
          value={due}
          onChange={setDue}
          error={isPast ? t('duePast') : null}
          isOptional
        />
      )}
      {kind === 'alternatives' && <AlternativeFields paragraphId={id} named={named} onName={name} />}
      <Field label={t('reason')} hint={t('reasonHint')} value={reason} onChange={write} isOptional />
      {insertPlain !== null && <p className="hint">{t('plainHint')}</p>}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
