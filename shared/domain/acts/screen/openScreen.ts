import { z } from 'zod'
import { accept, refuse } from '../../engine/decision.ts'
import { limits } from '../../schemas/limits.ts'
import { lineSchema } from '../../schemas/textSchemas.ts'
import { asId, type ScreenId } from '../ids.ts'
import { declareMeetingAct } from '../proceedings/declare.ts'
import { ScreenOpened } from './events.ts'
import { screenKinds } from './screen.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Puts a screen up, by the hashes of its key and its code, which whoever makes them shows once (rule SC1). */
export const openScreen = declareMeetingAct('openScreen', {
  command: { kind: z.enum(screenKinds), keyHash: hash, codeHash: hash },
  options: { name: lineSchema(limits.nameCharacters) },
  allowed: ['chair', 'secretariat'],
  decide({ screens }, { kind, keyHash, codeHash, name = null }, { freshId }) {
    if (screens.length >= limits.screens) return refuse('quota-reached')
    return accept(ScreenOpened({ screenId: asId<ScreenId>(freshId), kind, name, keyHash, codeHash }))
  },
})
