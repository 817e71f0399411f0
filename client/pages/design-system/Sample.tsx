import type { ReactNode } from 'react'

/** Some components under their names, as they stand in the code. */
export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className="sample" aria-label={name}>
      <h2>
        <bdi dir="ltr">{name}</bdi>
      </h2>
      <div className="sample-body">{children}</div>
    </section>
  )
}
