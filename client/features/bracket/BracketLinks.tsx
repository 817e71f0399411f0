import { type BracketLink, linkKinds, linkOf, standingMembers } from '@tawafuq/domain/acts/bracket/link'
import type { Bracket } from '@tawafuq/domain/acts/statement'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Field } from '../../design-system/Field.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem, useDraftValue } from '../form/index.ts'

/** In an opened note: with which brackets this one belongs together, and what may be done with them as one. */
export function BracketLinks({ bracket }: { readonly bracket: Bracket }) {
  const statement = useSnapshot((snapshot) => snapshot.statement)
  if (statement === null) return null
  return linkKinds.map((kind) => {
    const link = linkOf(statement, bracket.id, kind)
    return link === undefined ? null : <LinkFact key={link.id} link={link} bracket={bracket} />
  })
}

function LinkFact({ link, bracket }: { readonly link: BracketLink; readonly bracket: Bracket }) {
  const { t } = useTranslation('bracket')
  const { store } = useWorkspace()
  const dryRun = useDryRun(bracket.paragraphId)
  const { act, isBusy, problem } = useAct()
  const statement = useSnapshot((snapshot) => snapshot.statement)
  const [isAsking, setAsking] = useState(false)
  const [reason, write, drop] = useDraftValue(`unlink/${link.id}`)
  if (statement === null) return null
  const others = standingMembers(statement, link).filter(({ id }) => id !== bracket.id)
  const bare = dryRun({ type: 'unlinkBrackets', linkId: link.id }, bracket.paragraphId)
  const mayUnlink = bare === null || bare.code === 'reason-missing'
  const mayLift =
    link.kind === 'package' &&
    dryRun({ type: 'unlinkBrackets', linkId: link.id, reason: '…' }, bracket.paragraphId) === null
  const dissolve = async () => {
    const said = reason.trim() === '' ? {} : { reason: reason.trim() }
    if ((await act({ type: 'unlinkBrackets', linkId: link.id, ...said })) !== null) drop()
  }
  return (
    <div className="bracket-link">
      <p className="row">
        <Icon name="link" />
        <span>
          {others.length > 0 &&
            t(`inLink_${link.kind}`, { others: others.map(({ number }) => `\u2068[${number}]\u2069`).join(' ') })}
          {link.noText && ` ${t('orNoText')}`}
        </span>
      </p>
      {mayLift && (
        <Button onPress={() => store.open(bracket.paragraphId, { kind: 'package', linkId: link.id })}>
          {t('package')}
        </Button>
      )}
      {mayUnlink && isAsking && bare !== null && (
        <Field label={t('unlinkWhy')} value={reason} onChange={write} isNeeded />
      )}
      {mayUnlink && (
        <Button
          tone={isAsking ? 'ink' : 'quiet'}
          isPending={isBusy}
          isDisabled={isAsking && bare !== null && reason.trim() === ''}
          onPress={() => (isAsking ? void dissolve() : setAsking(true))}
        >
          {t(isAsking ? 'unlinkSure' : 'unlink')}
        </Button>
      )}
      <ActProblem problem={problem} />
    </div>
  )
}
