import { type BracketLink, standingMembers } from '@tawafuq/domain/acts/bracket/link'
import type { CommandOf } from '@tawafuq/domain/acts/commands'
import type { BracketId } from '@tawafuq/domain/acts/ids'
import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { whatIf } from '@tawafuq/domain/views/whatIf'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Keys } from '../../design-system/Keys.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, FormCard, Obstacle } from '../form/index.ts'
import { WordDiff } from '../word-diff/index.ts'
import { BracketFace } from './BracketFace.tsx'
import { ConsentFields } from './ConsentFields.tsx'
import { useConsent } from './useConsent.ts'
import { useDigitChoice } from './useDigitChoice.ts'

interface ChooseFormProps {
  readonly paragraph: SheetParagraph
  readonly link: BracketLink
  readonly bracketId: BracketId
  /** Leads to the form for this one bracket. */
  readonly onAlone: () => void
}

/** A choice among alternatives: every wording in view, and "no text" beside them where it was offered (rule BR7). */
export function ChooseForm({ paragraph, link, bracketId, onAlone }: ChooseFormProps) {
  const { t } = useTranslation('bracket')
  const { store } = useWorkspace()
  const dryRun = useDryRun(paragraph.id)
  const { act, isBusy, problem } = useAct()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const readings = useSnapshot((snapshot) => snapshot.readings)
  const members = statement === null ? [] : standingMembers(statement, link)
  const [chosen, choose] = useState<BracketId | null>(bracketId)
  const ground = useConsent(`lift-note/${bracketId}`)
  const choices: readonly (BracketId | null)[] = [...members.map(({ id }) => id), ...(link.noText ? [null] : [])]
  const onDigit = useDigitChoice(choices, choose)
  if (statement === null || members.length === 0) return null
  const bare: CommandOf<'liftBracket'> = {
    type: 'liftBracket',
    bracketId: chosen ?? bracketId,
    outcome: 'choose',
    ...(chosen === null && { noText: true }),
  }
  const needsConsent = dryRun(bare, paragraph.id)?.code === 'consent-missing'
  const command = needsConsent ? { ...bare, consent: ground.consent } : bare
  const refusal = dryRun(command, paragraph.id)
  const isUnfinished = needsConsent && ground.isMissing
  const preview = whatIf(statement, readings, [bare])
  const submit = async () => {
    if (isUnfinished || refusal !== null || (await act(command)) === null) return
    ground.drop()
    store.select(null)
    store.closeForm()
  }
  return (
    <FormCard
      title={t('chooseTitle')}
      onSubmit={() => void submit()}
      acts={
        <>
          <Button
            tone="primary"
            type="submit"
            size="large"
            isDisabled={isUnfinished || refusal !== null}
            isPending={isBusy}
          >
            {t('chooseDo')} <Keys keys={['Alt', 'Enter']} />
          </Button>
          <Button tone="quiet" onPress={onAlone}>
            {t('chooseAlone')}
          </Button>
        </>
      }
    >
      <fieldset className="wordings">
        <legend className="label">{t('wordings')}</legend>
        {choices.map((id, nth) => {
          const bracket = members.find((one) => one.id === id)
          return (
            <label key={id ?? 'none'} className={id === chosen ? 'is-on' : undefined}>
              <input
                type="radio"
                name="wording"
                checked={id === chosen}
                data-autofocus={id === chosen ? '' : undefined}
                onChange={() => choose(id)}
                onKeyDown={onDigit}
              />
              <span>
                {bracket === undefined ? (
                  <strong>{t('noText')}</strong>
                ) : (
                  <>
                    <span className="small soft">
                      <BracketFace bracket={bracket} />
                    </span>
                    <q className="chosen-words">
                      {paragraph.brackets.find((shown) => shown.id === id)?.text ?? bracket.quote.exact}
                    </q>
                  </>
                )}
              </span>
              <kbd>{nth + 1}</kbd>
            </label>
          )
        })}
      </fieldset>
      {!('code' in preview) && (
        <div>
          <p className="preview-title">{t('after')}</p>
          <p className="preview" aria-live="polite">
            <WordDiff before={paragraph.text} after={preview.readings.get(paragraph.id)?.text ?? paragraph.text} />
          </p>
        </div>
      )}
      {needsConsent && <ConsentFields {...ground.fields} />}
      <Obstacle refusal={refusal} besides="consent-missing" />
      <ActProblem problem={problem} />
    </FormCard>
  )
}
