import { useLanguage } from '../words/useLanguage.ts'
import { PressedSamples } from './design-system/PressedSamples.tsx'
import { StaticSamples } from './design-system/StaticSamples.tsx'
import { sampleWords } from './design-system/sampleWords.ts'
import { Page } from './Page.tsx'
import '../design-system/checkList.css'
import './design-system/designSystem.css'

/** Every component of the design system in every state; language and theme are chosen in the bar. */
export function DesignSystemPage() {
  const { language } = useLanguage()
  const words = sampleWords[language]
  return (
    <Page title={words.title} subtitle={words.subtitle}>
      <PressedSamples words={words} />
      <StaticSamples words={words} />
    </Page>
  )
}
