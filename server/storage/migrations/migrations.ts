import type { Migration } from './Migration.ts'
import { m0001Foundation } from './m0001Foundation.ts'
import { m0002Voices } from './m0002Voices.ts'
import { m0003TermBases } from './m0003TermBases.ts'
import { m0004DenseLogs } from './m0004DenseLogs.ts'
import { m0005People } from './m0005People.ts'
import { m0006RoomNumbers } from './m0006RoomNumbers.ts'
import { m0007PublicConsultations } from './m0007PublicConsultations.ts'
import { m0008PublicLog } from './m0008PublicLog.ts'
import { m0009Corrigenda } from './m0009Corrigenda.ts'
import { m0010Correspondence } from './m0010Correspondence.ts'

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  m0001Foundation,
  m0002Voices,
  m0003TermBases,
  m0004DenseLogs,
  m0005People,
  m0006RoomNumbers,
  m0007PublicConsultations,
  m0008PublicLog,
  m0009Corrigenda,
  m0010Correspondence,
]
