import { useState } from 'react'
import { Button } from '../../design-system/Button.tsx'
import { CellField } from '../../design-system/CellField.tsx'
import { Check } from '../../design-system/Check.tsx'
import { CheckList } from '../../design-system/CheckList.tsx'
import { Choice } from '../../design-system/Choice.tsx'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Dialog } from '../../design-system/Dialog.tsx'
import { Field, SelectField } from '../../design-system/Field.tsx'
import { FullScreen } from '../../design-system/FullScreen.tsx'
import { LinkButton } from '../../design-system/LinkButton.tsx'
import { Menu } from '../../design-system/Menu.tsx'
import { MomentField } from '../../design-system/MomentField.tsx'
import { Sample } from './Sample.tsx'
import type { sampleWords } from './sampleWords.ts'

const tones = ['plain', 'primary', 'ink', 'no', 'quiet'] as const

/** What is pressed, written in and chosen from. */
export function PressedSamples({ words }: { readonly words: (typeof sampleWords)['ar' | 'en'] }) {
  const [text, setText] = useState<string>(words.value)
  const [isChecked, setChecked] = useState(true)
  const [named, setNamed] = useState<ReadonlySet<'first' | 'second'>>(new Set(['first']))
  const [chosen, setChosen] = useState<'first' | 'second'>('first')
  const [moment, setMoment] = useState('2030-05-01T12:00')
  const [isOpen, setOpen] = useState(false)
  const [isFull, setFull] = useState(false)
  const keepCell = async (written: string) => {
    setText(written)
    return null
  }
  const refuseCell = async () => words.error
  const options = [
    { value: 'first', name: words.first },
    { value: 'second', name: words.second, note: words.note },
  ] as const
  return (
    <>
      <Sample name="Button">
        {tones.map((tone) => (
          <Button key={tone} tone={tone}>
            {words.act}
          </Button>
        ))}
        {tones.map((tone) => (
          <Button key={tone} tone={tone} sign="gavel" isDisabled>
            {words.act}
          </Button>
        ))}
        <Button tone="primary" sign="gavel" isPending>
          {words.act}
        </Button>
        <Button tone="primary" blockedBy="sample-why">
          {words.act}
        </Button>
        <p id="sample-why">{words.why}</p>
        <Button size="large" tone="primary" sign="floor">
          {words.actLong}
        </Button>
        <Button tone="primary" isWide>
          {words.actLong}
        </Button>
        <Button tone="quiet" sign="down" aria-label={words.act} />
      </Sample>
      <Sample name="LinkButton, CopyButton">
        <LinkButton href="/">{words.act}</LinkButton>
        <LinkButton href="/" tone="primary" sign="download">
          {words.act}
        </LinkButton>
        <CopyButton text={words.value} label={words.label}>
          {words.label}
        </CopyButton>
      </Sample>
      <Sample name="Field, SelectField, MomentField">
        <Field label={words.label} hint={words.hint} value={text} onChange={setText} />
        <Field label={words.label} error={words.error} value={text} onChange={setText} isNeeded />
        <Field label={words.label} value={text} onChange={setText} rows={3} isOptional />
        <Field label={words.label} value="" placeholder={words.value} onChange={setText} />
        <SelectField label={words.theme} value={chosen} onChange={setChosen} options={options} hint={words.hint} />
        <SelectField label={words.theme} value={chosen} onChange={setChosen} options={options} error={words.error} />
        <MomentField label={words.label} hint={words.hint} value={moment} onChange={setMoment} />
        <MomentField label={words.label} hint={words.hint} value={moment} onChange={setMoment} error={words.error} />
      </Sample>
      <Sample name="CellField">
        <CellField label={words.label} value={text} onSave={keepCell}>
          {text}
        </CellField>
        <CellField label={words.theme} value={chosen} options={options} onSave={refuseCell}>
          {words.first}
        </CellField>
      </Sample>
      <Sample name="Check, CheckList, Choice">
        <Check label={words.first} isChecked={isChecked} onChange={setChecked} hint={words.note} />
        <Check label={words.second} isChecked={!isChecked} onChange={(is) => setChecked(!is)} />
        <Check label={words.second} isChecked isDisabled onChange={setChecked} />
        <CheckList
          label={words.label}
          options={options.map(({ value, name }) => ({ id: value, face: name, note: words.note }))}
          named={named}
          onName={(id, isNamed) => setNamed(new Set(isNamed ? [...named, id] : [...named].filter((one) => one !== id)))}
        />
        <Choice label={words.label} value={chosen} onChange={setChosen} options={options} />
      </Sample>
      <Sample name="Menu, Dialog">
        <Menu
          label={words.act}
          acts={[
            { id: 'first', name: words.first, sign: 'gavel', onAct: () => undefined },
            { id: 'second', name: words.second, isDisabled: true, onAct: () => undefined },
          ]}
        >
          <Button sign="down">{words.label}</Button>
        </Menu>
        <Button onPress={() => setOpen(true)}>{words.notice}</Button>
        <Dialog
          title={words.notice}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          acts={
            <Button tone="primary" onPress={() => setOpen(false)}>
              {words.act}
            </Button>
          }
        >
          <p>{words.noticeText}</p>
        </Dialog>
      </Sample>
      <Sample name="FullScreen">
        <Button onPress={() => setFull(true)}>{words.label}</Button>
        <FullScreen
          sign="adopted"
          word={words.notice}
          title={words.label}
          isOpen={isFull}
          onClose={() => setFull(false)}
        >
          <p>{words.noticeText}</p>
          <Button tone="primary" onPress={() => setFull(false)}>
            {words.act}
          </Button>
        </FullScreen>
      </Sample>
    </>
  )
}
