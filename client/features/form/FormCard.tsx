import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design-system/Button.tsx'
import { useWorkspace } from '../../statement/useWorkspace.ts'

interface FormCardProps {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly acts?: ReactNode
  readonly onSubmit?: () => void
  readonly tone?: 'plain' | 'contested'
  readonly onCancel?: () => void
}

/**
 * A form of one act, in the row of the paragraph that it concerns; on a phone it rises from the lower edge. It takes
 * the focus when it opens and gives it back to the text when it closes; what was written in it is kept.
 */
export function FormCard({ title, children, acts, onSubmit, tone = 'plain', onCancel }: FormCardProps) {
  const { t } = useTranslation()
  const { store } = useWorkspace()
  const heading = useId()
  const form = useRef<HTMLFormElement>(null)
  const close = () => {
    onCancel?.()
    store.closeForm()
  }
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('[data-autofocus], textarea, input, select')
    ;(first ?? form.current)?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
    const paragraph = form.current?.closest<HTMLElement>('[data-paragraph]')
    return () => {
      requestAnimationFrame(() => {
        // Only a focus that went down with the form is given back; one that has moved on is left where it is.
        if (document.activeElement !== document.body) return
        const text =
          paragraph?.querySelector<HTMLElement>('.ProseMirror') ??
          paragraph ??
          // At a desk the form stands beside the one paragraph that is shown.
          document.querySelector<HTMLElement>('[data-paragraph][data-current]')
        text?.focus({ preventScroll: true })
      })
    }
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <>
      <div className="form-veil" aria-hidden="true" />
      <form
        ref={form}
        className={`form-card${tone === 'contested' ? ' form-card-no' : ''}`}
        aria-labelledby={heading}
        tabIndex={-1}
        onSubmit={submit}
        // Before the fields hear it: some of them keep Enter to themselves.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !event.altKey) return
          event.preventDefault()
          event.stopPropagation()
          onSubmit?.()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            close()
          }
        }}
      >
        <header className="form-head">
          <h3 id={heading}>{title}</h3>
          <Button tone="quiet" onPress={close}>
            {t('cancel')}
          </Button>
        </header>
        {children}
        {acts !== undefined && <footer className="form-foot">{acts}</footer>}
      </form>
    </>
  )
}
