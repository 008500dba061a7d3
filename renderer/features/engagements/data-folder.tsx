import { useEffect, useState } from 'react'
import type { AppInfo } from '#shared/contract/methods.ts'
import { call } from '../../bridge/call.ts'
import classes from './start-screen.module.css'

/** Where the work lies, for those who must know; nothing leaves the machine. */
export function DataFolder() {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void call('app.info', {}).then((result) => {
      if (result.ok) setInfo(result.value)
    })
  }, [])
  return (
    <p className={classes.folder}>
      {info !== null && `Everything stays on this machine, in ${info.dataFolder}. Baton ${info.version}.`}
    </p>
  )
}
