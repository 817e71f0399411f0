import type { AdoptedRecord } from '@tawafuq/domain/views/adoptedRecord'
import { exportFormats } from '@tawafuq/protocol/exportFormats'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../design-system/CopyButton.tsx'
import { Icon } from '../../design-system/Icon.tsx'
import { QrCode } from '../../design-system/QrCode.tsx'
import { useVerdict } from './useAdopted.ts'

/** The record itself is the JSON, and stands apart. */
const formats = exportFormats.filter((format) => format !== 'json')
const formatNames = { pdf: 'PDF', docx: 'DOCX', html: 'HTML', akn: 'Akoma Ntoso', md: 'Markdown', txt: 'TXT' } as const

/** Beside the sealed text: where it stands, who adopted it, its hash and signature, our verdict, and the files. */
export function SealPanel({ record }: { readonly record: AdoptedRecord }) {
  const { t } = useTranslation(['adopted', 'names'])
  const { id } = record.statement
  const address = `${location.origin}/statements/${id}/adopted`
  const base = `/api/v1/statements/${encodeURIComponent(id)}`
  const { adoptedBy, ledger, textHash, signature, publicKey } = record
  return (
    <aside className="seal-panel">
      <section className="panel">
        <div className="qr">
          <QrCode text={address} label={t('qrLabel')} />
          <p>
            <strong>{t('verifyHeading')}</strong>
            <br />
            {t('verifyScan')}
          </p>
        </div>
        <p className="seal-address">
          <bdi lang="en" dir="ltr">
            <Address address={address} />
          </bdi>
          <CopyButton text={address} label={t('copyAddress')} tone="quiet" />
        </p>
        <VerdictLine record={record} />
        <dl className="facts">
          <div>
            <dt>{t('adoptedBy')}</dt>
            <dd>{t('adoptedByName', { role: t(`role_${adoptedBy.role}`, { ns: 'names' }), name: adoptedBy.name })}</dd>
          </div>
          <div>
            <dt>{t('ledger')}</dt>
            <dd>{t('ledgerText', { version: ledger.version })}</dd>
          </div>
          <Hash name={t('textHash')} value={textHash} copyLabel={t('copyHash')} />
          <Hash name={`${t('signature')} (Ed25519)`} value={signature} copyLabel={t('copySignature')} />
          <Hash name={t('publicKey')} value={publicKey} copyLabel={t('copyKey')} />
        </dl>
        <div className="no-print stack-2">
          <h2>{t('downloads')}</h2>
          <ul className="downloads">
            <li>
              <a href={`${base}/adopted`} download={`tawafuq-adopted-${id}.json`}>
                <Icon name="download" />
                {t('download_record')} <bdi className="latin">JSON</bdi>
              </a>
            </li>
            {formats.map((format) => (
              <li key={format}>
                <a href={`${base}/export/${format}?view=clean`} download>
                  <Icon name="download" />
                  {t(`download_${format}`)} <bdi className="latin">{formatNames[format]}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </div>
        <details className="no-print how">
          <summary>{t('howHeading')}</summary>
          <ol>
            <li>{t('how1')}</li>
            <li>{t('how2')}</li>
            <li>
              {t('how3')}
              <code className="hash">npm run verify -- tawafuq-adopted.json</code>
            </li>
          </ol>
        </details>
      </section>
    </aside>
  )
}

/** An address that breaks after its strokes and nowhere else. */
function Address({ address }: { readonly address: string }) {
  const parts = address.replace(/^https?:\/\//, '').split('/')
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of an address are known by their place.
    <Fragment key={at}>
      {at > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ))
}

function Hash({
  name,
  value,
  copyLabel,
}: {
  readonly name: string
  readonly value: string
  readonly copyLabel: string
}) {
  return (
    <div>
      <dt>
        {name}
        <CopyButton text={value} label={copyLabel} tone="quiet" />
      </dt>
      <dd>
        <code className="hash">{value}</code>
      </dd>
    </div>
  )
}

/** What this browser found; never more than it did find. */
function VerdictLine({ record }: { readonly record: AdoptedRecord }) {
  const { t } = useTranslation('adopted')
  const verdict = useVerdict(record)
  const tone =
    verdict === 'valid'
      ? 'agreed'
      : verdict === null
        ? 'open'
        : verdict === 'unable' || verdict === 'key-unknown'
          ? 'awaiting'
          : 'contested'
  return (
    <div className="verdict" data-state={tone} role="status">
      <Icon
        name={tone === 'agreed' ? 'agreed' : tone === 'open' ? 'clock' : tone === 'awaiting' ? 'info' : 'contested'}
      />
      <div>
        <p className="hidden">{t('check')}</p>
        <p className="verdict-title">{verdict === null ? t('check_running') : t(`check_${verdict}`)}</p>
        {verdict !== null && <p>{t(`checkText_${verdict}`)}</p>}
      </div>
    </div>
  )
}
