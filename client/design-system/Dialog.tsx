import type { ReactNode } from 'react'
import { Dialog as AccessibleDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** The acts, the one to take first. */
  readonly acts?: ReactNode
  readonly width?: 'usual' | 'wide'
  /** For a question whose answer must be given: it closes by its acts alone. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the page that keeps the focus and gives it back. On a phone it rises from the lower edge. */
export function Dialog({ title, isOpen, onClose, children, acts, width = 'usual', role = 'dialog' }: DialogProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(opens) => !opens && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={width === 'wide' ? 'dialog dialog-wide' : 'dialog'}>
        <AccessibleDialog role={role} className="dialog-inside">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button tone="quiet" sign="cross" aria-label={t('close')} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {acts !== undefined && <footer className="dialog-foot">{acts}</footer>}
        </AccessibleDialog>
      </Modal>
    </ModalOverlay>
  )
}
