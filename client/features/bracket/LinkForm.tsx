import { type LinkKind, linkKinds } from '@tawafuq/domain/acts/bracket/link'
import type { Command } from '@tawafuq/domain/acts/commands'
import type { BracketId, ParagraphId } from '@tawafuq/domain/acts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ParagraphName } from '../citation/index.ts'
import { ActProblem, FormCard, useSelection } from '../form/index.ts'
import { BracketFace } from './BracketFace.tsx'

/** Links standing brackets: as alternatives of this paragraph, or as a package that may reach over several (BR7, BR8). */
export function LinkForm({ id }: { readonly id: ParagraphId }) {
  const { t } = useTranslation('bracket')
  const { store, actor, language } = useWorkspace()
  const dryRun = useDryRun(id)
  const { act, isBusy, problem } = useAct()
  const all = useSnapshot((snapshot) => snapshot.statement?.brackets)
  const [kind, setKind] = useState<LinkKind>('alternatives')
  const [noText, setNoText] = useState(false)
  const [named, name] = useSelection<BracketId>()
  const offered = (all ?? []).filter(
    ({ lifted, paragraphId, delegationId }) =>
      lifted === null &&
      (kind === 'package' || paragraphId === id) &&
      (actor.role !== 'delegate' || delegationId === actor.delegationId),
  )
  const bracketIds = offered.map((one) => one.id).filter((one) => named.has(one))
  const command: Command = { type: 'linkBrackets', bracketIds, as: kind, ...(kind === 'alternatives' && { noText }) }
  const refusal = dryRun(command, id)
  const submit = async () => {
    if (refusal === null && (await act(command)) !== null) store.closeForm()
  }
  return (
    <FormCard
      title={t('linkTitle')}
      onSubmit={() => void submit()}
      acts={
        <Button tone="ink" sign="link" type="submit" isDisabled={refusal !== null} isPending={isBusy}>
          {t('linkDo')}
        </Button>
      }
    >
      <Choice
        label={t('linkAs')}
        value={kind}
        onChange={setKind}
        options={linkKinds.map((value) => ({ value, name: t(`link_${value}`), note: t(`linkNote_${value}`) }))}
      />
      <CheckList
        label={t('linkWhich')}
        named={named}
        onName={name}
        options={offered.map((bracket) => ({
          id: bracket.id,
          face: <BracketFace bracket={bracket} />,
          note: (
            <>
              <ParagraphName id={bracket.paragraphId} /> · {bracket.quote.exact}
            </>
          ),
        }))}
      />
      {kind === 'alternatives' && (
        <label className="one-check">
          <input type="checkbox" checked={noText} onChange={(event) => setNoText(event.target.checked)} />
          {t('linkNoText')}
        </label>
      )}
      {refusal !== null && bracketIds.length > 0 && <p className="hint">{refusalSentence(refusal, language)}</p>}
      <ActProblem problem={problem} />
    </FormCard>
  )
}
