import { readFileSync } from 'node:fs'
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm'

const folder = new URL('../fixtures/akn/', import.meta.url)
xmlRegisterInputProvider(
  new XmlBufferInputProvider({ 'file:///akn/xml.xsd': new Uint8Array(readFileSync(new URL('xml.xsd', folder))) }),
)
const schema = XmlDocument.fromBuffer(new Uint8Array(readFileSync(new URL('akomantoso30.xsd', folder))), {
  url: 'file:///akn/akomantoso30.xsd',
})
const validator = XsdValidator.fromDoc(schema)

/** The first complaint of the Akoma Ntoso 3.0 schema, or null for a valid document. */
export function aknComplaint(xml: string): string | null {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return null
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 500)
  } finally {
    document.dispose()
  }
}
