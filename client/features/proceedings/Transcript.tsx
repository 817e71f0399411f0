import { useTranslation } from 'react-i18next'
import type { Caption } from '../../api/proceedingsCalls.ts'
import { Button } from '../../design-system/Button.tsx'
import { Letters } from '../../design-system/Letters.tsx'
import { Hour } from '../../words/Hour.tsx'
import { useClock } from '../../words/useClock.ts'
import { downloadBlob } from '../exporting/index.ts'
import { transcriptText } from './transcriptText.ts'

/** How many lines stand on the page; the file has all. */
const shownMost = 200

/** What was said aloud, as captions put it down, each line with its hour; the whole as a file. */
export function Transcript({ captions }: { readonly captions: readonly Caption[] }) {
  const { t } = useTranslation('proceedings')
  const clock = useClock()
  const keep = () =>
    downloadBlob({
      content: new Blob([transcriptText(captions, clock)], { type: 'text/plain;charset=utf-8' }),
      name: `${t('transcriptFile')}.txt`,
    })
  return (
    <section>
      <h3>{t('transcript')}</h3>
      {captions.length === 0 ? (
        <p className="small faint">{t('noCaptions')}</p>
      ) : (
        <>
          <p className="no-print">
            <Button sign="download" onPress={keep}>
              {t('keepTranscript')}
            </Button>
          </p>
          {captions.length > shownMost && (
            <p className="small faint">{t('lastLines', { shown: shownMost, all: captions.length })}</p>
          )}
          <ol className="proceedings-list">
            {captions.slice(-shownMost).map(({ number, at, text, speaker }) => (
              <li key={number}>
                <Hour at={at} className="small faint" />
                <p dir="auto">
                  {speaker !== undefined && <strong>{speaker}: </strong>}
                  <Letters text={text} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
