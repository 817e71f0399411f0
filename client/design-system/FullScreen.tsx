import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Icon, type IconName } from './Icon.tsx'

interface FullScreenProps {
  readonly sign: IconName
  /** What has happened, before its title. */
  readonly word: string
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What takes the whole screen for a moment: it keeps the focus until it is put away, by its acts or by Escape. */
export function FullScreen({ sign, word, title, isOpen, onClose, children }: FullScreenProps) {
  return (
    <ModalOverlay className="full-veil" isOpen={isOpen} onOpenChange={(opens) => !opens && onClose()} isDismissable>
      <Modal className="full-screen">
        <Dialog className="full-inside">
          <Icon name={sign} />
          <p>{word}</p>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
