import { useEffect, useState } from 'react'
import classes from './waiting.module.css'

/** Says that something is being read, but only when it takes long enough to notice. */
export function Waiting({ what }: { readonly what: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className={classes.root} role="status" data-late={late}>
      {late ? what : ''}
    </p>
  )
}
