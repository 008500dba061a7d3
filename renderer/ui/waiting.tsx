import { useEffect, useState } from 'react'
import classes from './waiting.module.css'

interface Props {
  readonly what: string
  /** How far it is, for the eye: nobody wants every step of it read out. */
  readonly progress?: string
}

/** Says that something is being read, but only when it takes long enough to notice. */
export function Waiting({ what, progress = '' }: Props) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={classes.root} role="status" data-late={late}>
      {late ? what : ''}
      {late && progress !== '' && <span aria-hidden="true"> {progress}</span>}
    </p>
  )
}
