import { HocuspocusProvider } from '@hocuspocus/provider'

type Send = HocuspocusProvider['send']

/**
 * The provider of one room, which says nothing of an edit before it has told the server everything that the server has not
 * got. Without it, what was typed after a connection broke would be sent ahead of what was on its way when it broke: the
 * server would meet words whose forerunners it has never seen, and refuse them (rule UI16).
 */
export class RoomProvider extends HocuspocusProvider {
  #hasToldAll = false

  override async onOpen(event: Event): Promise<void> {
    this.#hasToldAll = false
    await super.onOpen(event)
  }

  /** Asks once more at a door that stayed shut for what passes. What is not acknowledged goes with it. */
  async askAgain(): Promise<void> {
    this.#hasToldAll = false
    await this.sendToken()
    this.startSync()
  }

  override onClose(): void {
    this.#hasToldAll = false
    super.onClose()
  }

  override send(...[message, what]: Parameters<Send>): void {
    // Words of a moment ago are in the document, and go with it.
    if (isUpdate(what) && !this.#hasToldAll) return
    super.send(message, what)
    if (!isAnswer(what) || this.#hasToldAll) return
    this.#hasToldAll = true
    // One acknowledgement is to come, that of the whole: what was held back would have none of its own.
    this.unsyncedChanges = 1
  }
}

function isUpdate(what: unknown): boolean {
  return typeof what === 'object' && what !== null && 'update' in what
}

/** The server has said what it has got, and this is what it has not. */
function isAnswer(what: unknown): boolean {
  return typeof what === 'object' && what !== null && 'encoder' in what
}
