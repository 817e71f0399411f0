/** The nodes of a paragraph's draft: exactly those of shared/draft/schema, for an editor deletes what it does not know. */

import { nodeNames, paragraphSpec } from '@tawafuq/draft/schema'
import { Node } from '@tiptap/core'

const DraftDocument = Node.create({ name: 'doc', topNode: true, content: paragraphSpec.nodes.doc.content })

const DraftParagraph = Node.create({
  name: nodeNames.paragraph,
  content: paragraphSpec.nodes.paragraph.content,
  // What the page is read for after a stroke is letters as they stand, line ends of an earlier time among them (rule UI83).
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const DraftText = Node.create({ name: 'text' })

export const draftNodes = [DraftDocument, DraftParagraph, DraftText] as const
