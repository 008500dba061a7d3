import { useEffect, useRef } from 'react'

interface Props {
  /** A whole SVG document, as `shared/drawing` writes it. */
  readonly svg: string
  readonly className?: string | undefined
}

/** Shows a drawing made as text. It is read as XML and nothing else: what is no drawing shows nothing. */
export function SvgPicture({ svg, className }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    const sound = documentElement instanceof SVGSVGElement
    place.current?.replaceChildren(...(sound ? [document.importNode(documentElement, true)] : []))
  }, [svg])
  return <div ref={place} className={className} />
}
