import type { SheetParagraph } from '@tawafuq/domain/views/sheet'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { refusalSentence } from '../../api/refusalSentence.ts'
import { Button } from '../../design-system/Button.tsx'
import { Menu } from '../../design-system/Menu.tsx'
import { useAct } from '../../statement/useAct.ts'
import { useDryRun, useRight } from '../../statement/useDryRun.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import type { OpenForm } from '../../statement/workspaceStore.ts'
import { ActProblem } from '../form/index.ts'
import { useNegotiationActs } from './useNegotiationActs.ts'

/** What the reader may do with a paragraph: by right shown or not, by circumstance explained (rule UI21). */
export function ParagraphActs({
  paragraph,
  mayWrite,
}: {
  readonly paragraph: SheetParagraph
  readonly mayWrite: boolean
}) {
  const { t } = useTranslation([
    'statement',
    'bracket',
    'objection',
    'proposal',
    'floor',
    'clauseVerb',
    'textTools',
    'remark',
  ])
  const { store, session, language } = useWorkspace()
  const [, go] = useLocation()
  const { id, draft } = paragraph
  const dryRun = useDryRun(id)
  const isOnFloor = useSnapshot((snapshot) => snapshot.statement?.floor === id)
  const { act, problem } = useAct()
  const rights = {
    propose: useRight('draftProposal'),
    bracket: useRight('placeBracket'),
    object: useRight('lodgeObjection'),
    floor: useRight('putOnFloor'),
    insert: useRight('insertParagraph'),
    move: useRight('moveParagraph'),
    strike: useRight('strikeParagraph'),
    remark: useRight('remark'),
  }
  const negotiation = useNegotiationActs(paragraph)
  const open = (form: OpenForm) => () => store.open(id, form)
  // Words that only a form can give are stood for, so that the forecast speaks of circumstances alone.
  const quote = { exact: paragraph.text }
  const refusals = {
    propose: dryRun({ type: 'draftProposal', paragraphId: id, act: draft.open ? 'replace' : 'insert-after' }, id),
    bracket: dryRun({ type: 'placeBracket', paragraphId: id, quote, kind: 'disputed' }, id),
    object: dryRun({ type: 'lodgeObjection', paragraphId: id, grounds: '…' }, id),
    floor: dryRun({ type: 'putOnFloor', paragraphId: id }, id),
    insert: dryRun({ type: 'insertParagraph', after: id, kind: 'body', text: '…' }, id),
    strike: dryRun({ type: 'strikeParagraph', paragraphId: id, reason: '…' }, id),
  }
  const blocked = rights.object && refusals.object !== null && draft.open ? refusals.object : null
  const whyId = `why-${id}`
  const more = [
    ...(rights.insert && refusals.insert === null
      ? [{ id: 'insert', name: t('insertAfter'), sign: 'plus' as const, onAct: open({ kind: 'insert' }) }]
      : []),
    ...(rights.move && refusals.insert === null
      ? [{ id: 'move', name: t('move'), sign: 'follow' as const, onAct: open({ kind: 'move' }) }]
      : []),
    ...(rights.strike && draft.open
      ? [
          {
            id: 'strike',
            name:
              refusals.strike === null ? t('strike') : `${t('strike')} · ${refusalSentence(refusals.strike, language)}`,
            sign: 'struck' as const,
            onAct: open({ kind: 'strike' }),
            isDisabled: refusals.strike !== null,
          },
        ]
      : []),
    ...((mayWrite || (rights.propose && refusals.propose === null)) &&
    draft.open &&
    (paragraph.kind === 'preambular' || paragraph.kind === 'operative')
      ? [{ id: 'verb', name: t('open', { ns: 'clauseVerb' }), sign: 'text' as const, onAct: open({ kind: 'verb' }) }]
      : []),
    ...(rights.remark && dryRun({ type: 'remark', on: { kind: 'paragraph', id }, text: '…' }, id) === null
      ? [
          {
            id: 'remark',
            name: t('onParagraph', { ns: 'remark' }),
            sign: 'text' as const,
            onAct: open({ kind: 'remark', quote: null }),
          },
        ]
      : []),
    {
      id: 'compare',
      name: t('compareParagraph', { ns: 'textTools' }),
      sign: 'text' as const,
      onAct: () => go(`/statements/${session.snapshot().statement?.id ?? ''}/compare?paragraph=${id}`),
    },
    ...negotiation,
    { id: 'history', name: t('history'), sign: 'list' as const, onAct: open({ kind: 'history' }) },
  ]
  return (
    <div className="acts para-acts">
      {mayWrite && (
        <Button sign="text" onPress={() => store.edit(id)}>
          {t('write')}
        </Button>
      )}
      {rights.floor && !isOnFloor && refusals.floor === null && (
        <Button sign="floor" onPress={() => void act({ type: 'putOnFloor', paragraphId: id })}>
          {t('put', { ns: 'floor' })}
        </Button>
      )}
      {rights.propose && refusals.propose === null && (
        <Button sign="proposal" onPress={open({ kind: 'propose' })}>
          {t('propose', { ns: 'proposal' })}
        </Button>
      )}
      {rights.bracket && refusals.bracket === null && (
        <Button sign="bracketed" onPress={open({ kind: 'bracket', quote: null, insertPlain: null })}>
          {t('place', { ns: 'bracket' })}
        </Button>
      )}
      {rights.object && draft.open && (
        <Button
          tone={blocked === null ? 'no' : 'plain'}
          sign="contested"
          blockedBy={blocked === null ? undefined : whyId}
          onPress={open({ kind: 'object' })}
        >
          {t('lodge', { ns: 'objection' })}
        </Button>
      )}
      <Menu label={t('more')} acts={more}>
        <Button tone="quiet" sign="down" aria-label={t('more')} />
      </Menu>
      {blocked !== null && (
        <p className="para-why" id={whyId}>
          {refusalSentence(blocked, language)}
        </p>
      )}
      <ActProblem problem={problem} />
    </div>
  )
}
