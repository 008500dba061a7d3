import { contextBridge, ipcRenderer } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { BatonBridge } from '#shared/contract/bridge.ts'
import type { WorkbenchEvent } from '#shared/contract/events.ts'
import { channels } from './ipc/channels.ts'

const bridge: BatonBridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  onEvent: (listener) => listen<WorkbenchEvent>(channels.event, listener),
  onCommand: (listener) => listen<string>(channels.command, listener),
}

/** The page gets what was sent, never the Electron event it came with. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const handler = (_event: IpcRendererEvent, value: T) => listener(value)
  ipcRenderer.on(channel, handler)
  return () => ipcRenderer.off(channel, handler)
}

contextBridge.exposeInMainWorld('baton', bridge)
