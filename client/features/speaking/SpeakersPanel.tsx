import { partyAsking } from '@tawafuq/domain/acts/proceedings/proceedings'
import { type FloorRequest, speakersInOrder } from '@tawafuq/domain/acts/speaking/speaking'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { Badge } from '../../design-system/Delegation.tsx'
import { useMeetingAct } from '../../statement/useMeetingAct.ts'
import { useSnapshot, useWorkspace } from '../../statement/useWorkspace.ts'
import { ActProblem } from '../form/index.ts'
import { AskForFloor } from './AskForFloor.tsx'
import { ChairOfList } from './ChairOfList.tsx'
import { SpeakingNow } from './SpeakingNow.tsx'
import { useSpeakerFace } from './useSpeakerFace.ts'

/**
 * Who speaks, who waits, and how one asks: for everybody; the chair gives the floor from here. `isBrief`: the rarer acts
 * on list and screens open when asked for.
 */
export function SpeakersPanel({ isBrief = false }: { readonly isBrief?: boolean }) {
  const { t } = useTranslation('speaking')
  const { actor } = useWorkspace()
  const proceedings = useSnapshot((snapshot) => snapshot.proceedings)
  const { act, isBusy, problem } = useMeetingAct()
  const faceOfSpeaker = useSpeakerFace()
  const keepsList = actor.role === 'chair' || actor.role === 'secretariat'
  const asks = actor.role === 'delegate' || (actor.role === 'observer' && proceedings.rules.observersSpeak === true)
  const list = speakersInOrder(proceedings.requests)
  const { speaking, listClosed } = proceedings
  const isOwn = (request: FloorRequest): boolean => partyAsking(request) === partyAsking(actor)
  if (!keepsList && !asks && speaking === null && list.length === 0) return null
  return (
    <section className="panel speakers" aria-labelledby="speakers">
      <h2 id="speakers" className="panel-title">
        {t('title')}
        {list.length > 0 && <span className="faint num">{list.length}</span>}
      </h2>
      {speaking !== null && <SpeakingNow speech={speaking} isOwn={isOwn(speaking)} />}
      {speaking !== null && (keepsList || isOwn(speaking)) && (
        <Button isPending={isBusy} onPress={() => void act({ type: 'endSpeech' })}>
          {t('end')}
        </Button>
      )}
      {listClosed && <p className="small soft">{t('listClosed')}</p>}
      {asks && <AskForFloor act={act} isBusy={isBusy} />}
      <ol className="speakers-list">
        {list.map((request, place) => {
          const face = faceOfSpeaker(request)
          return (
            <li key={request.id} className={isOwn(request) ? 'is-own' : undefined}>
              <span className="speakers-who">
                <Badge number={face.number} />
                <bdi>{face.name}</bdi>
                <span className="small soft">{t(`as_${request.as}`)}</span>
                {isOwn(request) && <strong className="small">{t('yourPlace', { place: place + 1 })}</strong>}
              </span>
              {keepsList && (
                <Button
                  tone={place === 0 && speaking === null ? 'ink' : 'plain'}
                  isPending={isBusy}
                  onPress={() => void act({ type: 'giveFloor', requestId: request.id })}
                >
                  {t('give')}
                </Button>
              )}
              {(keepsList || isOwn(request)) && (
                <Button
                  tone="quiet"
                  isPending={isBusy}
                  onPress={() => void act({ type: 'withdrawRequest', requestId: request.id })}
                >
                  {t(isOwn(request) ? 'withdraw' : 'remove')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {list.length === 0 && speaking === null && (isBrief || asks) && <p className="small faint">{t('nobody')}</p>}
      {keepsList &&
        (isBrief ? (
          <details className="speakers-more">
            <summary>{t('listAndScreens')}</summary>
            <ChairOfList act={act} isBusy={isBusy} />
          </details>
        ) : (
          <ChairOfList act={act} isBusy={isBusy} />
        ))}
      <ActProblem problem={problem} />
    </section>
  )
}
