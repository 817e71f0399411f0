import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface ProblemNoticeProps {
  readonly problem: {
    readonly code: string
    readonly title: string
    readonly detail?: string
    readonly reference?: string
    readonly errors?: readonly { readonly path: string; readonly message: string }[]
  }
  readonly onRetry?: () => void
}

/** What the server refused or failed at, in its own sentence, with the way on. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation()
  const { code, title, detail, reference, errors = [] } = problem
  const isUnreachable = code === 'unreachable'
  const isSilent = title === ''
  // The server's title of a form that it could not take points programs to its fields; a person is shown them.
  const sentence = code === 'bad-request' && errors.length > 0 ? t('problem_fields') : title
  return (
    <Notice
      tone={isUnreachable ? 'awaiting' : 'contested'}
      sign={isUnreachable ? 'offline' : 'warning'}
      told="alert"
      title={isSilent ? t(isUnreachable ? 'problem_unreachable' : 'problem_fault') : sentence}
    >
      {isSilent && <p>{t(isUnreachable ? 'problemHint_unreachable' : 'problemHint_fault')}</p>}
      {detail !== undefined && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul className="notice-list">
          {errors.map(({ path, message }) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      {reference !== undefined && <p className="tiny">{t('problemReference', { reference })}</p>}
      {onRetry && (
        <p className="notice-acts">
          <Button sign="undo" onPress={onRetry}>
            {t('retry')}
          </Button>
        </p>
      )}
    </Notice>
  )
}
