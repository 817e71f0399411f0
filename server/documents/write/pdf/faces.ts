import { createRequire } from 'node:module'
import { fontCoverage } from './fontCoverage.ts'
import { type CachedLookups, plainLigatures } from './plainLigatures.ts'
import { readFont } from './readFont.ts'

const require = createRequire(import.meta.url)

/** A family of type: how the typesetter calls it, and where its files lie. The first file says what it has. */
export interface Face {
  readonly family: string
  readonly files: readonly string[]
  /** What is kept of its required ligatures; all, where nothing is said. */
  readonly ligatures?: CachedLookups
}

/** Of Amiri's: Allah, and lam with alef. The rest stack letters. Numbers of the version that the lockfile pins. */
const amiriLigatures: CachedLookups = new Map<number, readonly number[] | 'all'>([
  [43, 'all'],
  [75, 'all'],
  [140, [21]],
])

const google = (name: string, ...styles: readonly string[]): readonly string[] =>
  styles.map((style) => `@expo-google-fonts/${name}/${style}.ttf`)

/**
 * The faces in the order in which they are asked for a letter: the house's own, those of other scripts, and at the end
 * one of dots that has nearly every letter of the world. None of them may carry the old `kern` table: with its kerning
 * off, the typesetter gives their letters in the wrong order and ends at the first two of them in Arabic (ADR-0024).
 */
export const faces: readonly Face[] = [
  {
    family: 'Amiri',
    files: google(
      'amiri',
      '400Regular/Amiri_400Regular',
      '400Regular_Italic/Amiri_400Regular_Italic',
      '700Bold/Amiri_700Bold',
      '700Bold_Italic/Amiri_700Bold_Italic',
    ),
    ligatures: amiriLigatures,
  },
  {
    family: 'Noto Sans',
    files: google(
      'noto-sans',
      '400Regular/NotoSans_400Regular',
      '400Regular_Italic/NotoSans_400Regular_Italic',
      '700Bold/NotoSans_700Bold',
      '700Bold_Italic/NotoSans_700Bold_Italic',
    ),
  },
  {
    family: 'Noto Sans Hebrew',
    files: google('noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular', '700Bold/NotoSansHebrew_700Bold'),
  },
  {
    family: 'Noto Sans Ethiopic',
    files: google('noto-sans-ethiopic', '400Regular/NotoSansEthiopic_400Regular', '700Bold/NotoSansEthiopic_700Bold'),
  },
  {
    family: 'Noto Sans Thai',
    files: google('noto-sans-thai', '400Regular/NotoSansThai_400Regular', '700Bold/NotoSansThai_700Bold'),
  },
  { family: 'Noto Sans Math', files: google('noto-sans-math', '400Regular/NotoSansMath_400Regular') },
  { family: 'Noto Sans Symbols 2', files: google('noto-sans-symbols-2', '400Regular/NotoSansSymbols2_400Regular') },
  { family: 'Noto Emoji', files: google('noto-emoji', '400Regular/NotoEmoji_400Regular') },
  { family: 'Noto Sans SC', files: google('noto-sans-sc', '400Regular/NotoSansSC_400Regular') },
  { family: 'Noto Sans KR', files: google('noto-sans-kr', '400Regular/NotoSansKR_400Regular') },
  { family: 'UnifontExMono', files: ['@fontsource/unifontex/files/unifontex-latin-400-normal.woff'] },
]

/** How many of them, from the first, are of small files: the others have the letters of China, Japan and Korea. */
export const smallFaces = faces.findIndex(({ family }) => family === 'Noto Sans SC')

const read = new Map<Face, readonly Uint8Array[]>()
const coverages = new Map<Face, (codePoint: number) => boolean>()

/** The files of a face, read once. */
export function fontsOf(face: Face): readonly Uint8Array[] {
  const known =
    read.get(face) ??
    face.files.map((file) => {
      const font = readFont(require.resolve(file))
      return face.ligatures === undefined ? font : plainLigatures(font, face.ligatures)
    })
  read.set(face, known)
  return known
}

/** Whether a face has a letter. A large face is opened when the first letter that no face before it has is met. */
export function hasLetter(face: Face, codePoint: number): boolean {
  const known = coverages.get(face) ?? fontCoverage(fontsOf(face)[0] ?? new Uint8Array())
  coverages.set(face, known)
  return known(codePoint)
}
