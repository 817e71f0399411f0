import { toNfc } from '@tawafuq/arabic/toNfc'
import type { Run, Wording } from '@tawafuq/domain/acts/statement'
import * as Y from 'yjs'
import { fragmentName, markNames, nodeNames, noteLetter } from './schema.ts'

/**
 * The update that opens the draft of a room with its one block. The same wording for the same room gives the same bytes. It
 * is made by the server alone, for two clients that both seeded a draft would get two blocks. Where there is a table, its
 * cells hold the words.
 */
export function seedDraft({ text, runs, table }: Wording, room: string): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = seedClient(room)
  doc.transact(() => {
    const fragment = doc.getXmlFragment(fragmentName)
    if (table === undefined) {
      fragment.insert(0, [paragraph(runs ?? [{ text }])])
      return
    }
    const block = new Y.XmlElement(nodeNames.table)
    block.insert(
      0,
      table.rows.map((cells, at) => {
        const row = new Y.XmlElement(nodeNames.row)
        row.insert(
          0,
          cells.map((cell) => tableCell(cell, at < table.headerRows)),
        )
        return row
      }),
    )
    fragment.insert(0, [block])
  })
  const seed = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return seed
}

/**
 * The Yjs client in whose name the draft of a room is seeded: another for each room (32 bits, FNV-1a), since Yjs knows a
 * letter by client and count alone. With one name for all, words typed in one draft would find the letters that they stand
 * between in any other, and a late client's would enter the draft that comes after the closed one (rules PA4, PA5).
 */
function seedClient(room: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < room.length; at += 1) hash = Math.imul(hash ^ room.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A cell with its one paragraph. */
export function tableCell(runs: readonly Run[], header: boolean): Y.XmlElement {
  const cell = new Y.XmlElement(header ? nodeNames.headerCell : nodeNames.cell)
  cell.insert(0, [paragraph(runs)])
  return cell
}

/** An empty paragraph has its text node too: two who begin to type in it at once then type in one text. */
function paragraph(runs: readonly Run[]): Y.XmlElement {
  const element = new Y.XmlElement(nodeNames.paragraph)
  const words = new Y.XmlText()
  words.applyDelta(
    runs.flatMap((run) => {
      const insert = run.note === undefined ? toNfc(run.text) : noteLetter
      return insert === '' ? [] : [{ insert, attributes: attributesOf(run) }]
    }),
  )
  element.insert(0, [words])
  return element
}

function attributesOf({ marks = [], link, note }: Run): Record<string, object> {
  if (note !== undefined) return { [markNames.note]: { label: note } }
  return {
    ...Object.fromEntries(marks.map((mark) => [markNames[mark], {}])),
    ...(link === undefined ? {} : { [markNames.link]: { href: link } }),
  }
}
