import type { ReactNode } from 'react'
import {
  Menu as AccessibleMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  type Selection,
} from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from './Icon.tsx'

export interface MenuAct {
  readonly id: string
  readonly name: string
  readonly sign?: IconName
  readonly onAct: () => void
  readonly isDisabled?: boolean
}

interface MenuProps {
  /** The button that opens it. */
  readonly children: ReactNode
  readonly label: string
  readonly acts: readonly MenuAct[]
  /** A choice of one above the acts. */
  readonly choice?: {
    readonly title: string
    readonly chosen: string
    readonly options: readonly { readonly id: string; readonly name: string }[]
    readonly onChoose: (id: string) => void
  }
}

/** A short list of acts behind a button. */
export function Menu({ children, label, acts, choice }: MenuProps) {
  const choose = (selection: Selection) => {
    const chosen = selection === 'all' ? undefined : [...selection][0]
    if (chosen !== undefined) choice?.onChoose(String(chosen))
  }
  return (
    <MenuTrigger>
      {children}
      <Popover className="menu-box" placement="bottom end">
        <AccessibleMenu
          className="menu"
          aria-label={label}
          disabledKeys={acts.filter(({ isDisabled }) => isDisabled === true).map(({ id }) => id)}
        >
          {choice && (
            <MenuSection
              className="menu-section"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[choice.chosen]}
              onSelectionChange={choose}
            >
              <Header className="menu-title">{choice.title}</Header>
              {choice.options.map(({ id, name }) => (
                <MenuItem key={id} id={id} className="menu-item" textValue={name}>
                  {({ isSelected }) => (
                    <>
                      <span className="menu-mark">{isSelected && <Icon name="check" />}</span>
                      {name}
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {acts.map(({ id, name, sign, onAct }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={name} onAction={onAct}>
              <span className="menu-mark">{sign && <Icon name={sign} />}</span>
              {name}
            </MenuItem>
          ))}
        </AccessibleMenu>
      </Popover>
    </MenuTrigger>
  )
}
