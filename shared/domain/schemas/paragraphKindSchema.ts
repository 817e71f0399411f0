import { z } from 'zod'
import { paragraphKinds } from '../acts/paragraph/paragraphKind.ts'

export const paragraphKindSchema = z.enum(paragraphKinds).meta({ id: 'ParagraphKind' })
