import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonTone } from './Button.tsx'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for those who do not see what stands beside the button. */
  readonly label: string
  readonly children?: string
  readonly tone?: ButtonTone
}

const TOLD_FOR_MS = 2000

/** Copies a text and says so in place. Where the browser refuses, it shows the text to be copied by hand. */
export function CopyButton({ text, label, children, tone = 'plain' }: CopyButtonProps) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome('none'), TOLD_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  if (outcome === 'failed') {
    return (
      <label className="copy-by-hand">
        <span className="tiny">{t('copyFailed')}</span>
        <input className="input" readOnly dir="ltr" value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
    )
  }
  const isCopied = outcome === 'copied'
  return (
    <>
      <Button tone={tone} sign={isCopied ? 'check' : 'copy'} aria-label={label} onPress={() => void copy()}>
        <span className="copy-word">{isCopied ? t('copied') : (children ?? t('copy'))}</span>
      </Button>
      <span className="hidden" role="status">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  )
}
