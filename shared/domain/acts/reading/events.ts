/** The readings of a text. */

import { z } from 'zod'
import type { ValueOf } from '../../engine/event.ts'
import { bracketIdSchema, paragraphIdSchema } from '../../schemas/idSchemas.ts'
import { paragraphKindSchema } from '../../schemas/paragraphKindSchema.ts'
import { declareEvent } from '../declare.ts'
import { freezeLabels } from '../paragraph/freezeLabels.ts'

const revisionParagraph = z
  .object({
    id: paragraphIdSchema,
    kind: paragraphKindSchema,
    level: z.int().min(0),
    label: z.string().nullable(),
    text: z.string(),
    spans: z
      .array(z.object({ bracketId: bracketIdSchema, start: z.int().min(0).nullable(), end: z.int().min(0).nullable() }))
      .exactOptional(),
  })
  .meta({ id: 'RevisionParagraph' })

export type ReadingOpened = ValueOf<typeof ReadingOpened>
/** The whole text as it stood, under the labels that are frozen from now on: Rev.1, Rev.2 … */
export const ReadingOpened = declareEvent('ReadingOpened', {
  carries: {
    reading: z.int().min(1),
    name: z.string(),
    note: z.string().nullable(),
    paragraphs: z.array(revisionParagraph),
  },
  evolve(statement, event, { actor, at }) {
    const { reading, name, paragraphs } = event
    return {
      ...freezeLabels(
        statement,
        paragraphs.map(({ id, label }) => ({ paragraphId: id, label })),
      ),
      labelsFrozen: true,
      reading,
      lights: [],
      revisions: [...statement.revisions, { name, reading, at, by: actor, paragraphs }],
    }
  },
  says: ({ reading, name, note }, { who, verb }) => ({
    ar: `${verb('افتتح', 'افتتحت')} ${who.ar} القراءة ${ordinals[reading] ?? reading}، وحُفظ النص كما هو باسم ${name}${note === null ? '' : `. وقال: «${note}»`}`,
    en: `${who.en} opened the ${englishOrdinals[reading] ?? `${reading}th`} reading, and the text as it stood was kept as ${name}${note === null ? '' : `. Opening words: “${note}”`}`,
  }),
  concerns: () => [],
  visibleTo: 'everyone',
  notifies: ['everybody'],
  changesDrafts: 'none',
})

const ordinals = ['', 'الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة']

const englishOrdinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
